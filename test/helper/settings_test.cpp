#include "core/settings.h"

#include <doctest/doctest.h>

namespace {

using namespace steward;

ResolvedSettings resolve(const ParameterValues& values) {
  return resolveSettings(values, [](std::string_view text) {
    if (text == "%SystemRoot%") return std::string("C:\\windows");
    return text == "%GAMES%\\server.exe" ? std::string("D:\\games\\server.exe") : std::string(text);
  });
}

/// The parameter that forbids a start; empty when none does.
std::string_view fatalParameter(const ResolvedSettings& resolved) {
  for (const SettingsProblem& problem : resolved.problems) {
    if (problem.fatal) return problem.parameter;
  }
  return {};
}

TEST_CASE("defaults are NSSM's") {
  const ResolvedSettings resolved = resolve({{"Application", std::string("C:\\games\\server.exe")}});
  const HostSettings& settings = resolved.settings;
  CHECK(resolved.problems.empty());
  CHECK(settings.directory == "C:\\games");
  CHECK(settings.defaultExitAction == ExitAction::Restart);
  CHECK(settings.priorityClass == 0x20);
  CHECK(settings.throttleMs == 1500);
  CHECK(settings.stopConsoleMs == 1500);
  CHECK(settings.killProcessTree);
  CHECK_FALSE(settings.noConsole);
  CHECK(settings.rotateKeep == 10);
  CHECK(settings.stdoutPath.empty());
}

TEST_CASE("values are read, references expanded, quotes taken off") {
  const HostSettings settings =
      resolve({{"Application", std::string("%GAMES%\\server.exe")},
               {"AppDirectory", std::string("\"D:\\data\"")},
               {"AppRotateBytes", 5u},
               {"AppRotateBytesHigh", 1u},
               {"AppExit", SubValues{{"Default", "exit"}, {"3221225477", "Restart"}}},
               {"AppNoConsole", 7u}})
          .settings;
  CHECK(settings.application == "D:\\games\\server.exe");
  CHECK(settings.directory == "D:\\data");
  CHECK(settings.rotateBytes == 0x1'0000'0005ull);
  CHECK(settings.defaultExitAction == ExitAction::Exit);
  CHECK(settings.exitActions == std::map<std::uint32_t, ExitAction>{{0xC0000005u, ExitAction::Restart}});
  CHECK(settings.noConsole);
}

TEST_CASE("how files are opened, hooks, processors and times") {
  const ResolvedSettings resolved =
      resolve({{"Application", std::string("C:\\x.exe")},
               {"AppStdoutCreationDisposition", 2u},
               {"AppEvents", SubValues{{"Start/Pre", "%GAMES%\\server.exe"}}},
               {"AppAffinity", std::string("0-1,3")},
               {"RotateAt", std::string("06:00,00:00")}});
  const HostSettings& settings = resolved.settings;
  CHECK(resolved.problems.empty());
  CHECK(settings.stdinOpening.shareMode == 2);
  CHECK(settings.stdinOpening.creationDisposition == 3);
  CHECK(settings.stdoutOpening.shareMode == 3);
  CHECK(settings.stdoutOpening.creationDisposition == 2);
  CHECK(settings.stderrOpening.creationDisposition == 4);
  CHECK(settings.stderrOpening.flagsAndAttributes == 0x80);
  CHECK(settings.hooks == SubValues{{"Start/Pre", "D:\\games\\server.exe"}});
  CHECK(settings.affinity == 0b1011);
  CHECK(settings.rotateAt == std::vector<DayMinute>{0, 360});
}

TEST_CASE("Steward's own settings have defaults within their ranges") {
  const HostSettings settings = resolve({{"Application", std::string("C:\\x.exe")}}).settings;
  CHECK(settings.restartLimit == 0);
  CHECK(settings.restartWindowSeconds == 600);
  CHECK(settings.backoffDelayMs == 2000);
  CHECK(settings.backoffFactor == 200);
  CHECK(settings.backoffMaxMs == 128'000);
  CHECK(settings.stopCommandMs == 10'000);
  CHECK(settings.killOnHostExit);
  CHECK_FALSE(settings.rotateGzip);
  const ResolvedSettings wrong = resolve({{"Application", std::string("C:\\x.exe")},
                                          {"RestartWindow", 0u},
                                          {"AppAffinity", std::string("64")},
                                          {"RotateAt", std::string("noon")}});
  CHECK(wrong.problems.size() == 3);
  CHECK(wrong.settings.restartWindowSeconds == 600);
  CHECK(wrong.settings.affinity == 0);
}

TEST_CASE("a program without a folder starts in the Windows directory") {
  CHECK(resolve({{"Application", std::string("notepad.exe")}}).settings.directory == "C:\\windows");
}

TEST_CASE("what cannot be used is reported and its default taken") {
  const ResolvedSettings resolved = resolve({{"Application", std::string("C:\\x.exe")},
                                             {"AppThrottle", std::string("soon")},
                                             {"AppPriority", 3u},
                                             {"AppStopMethodSkip", 99u},
                                             {"AppExit", SubValues{{"many", "Exit"}}},
                                             {"AppEnvironmentExtra", std::vector<std::string>{"A=1", "B", "=c"}}});
  CHECK(resolved.problems.size() == 6);
  CHECK(fatalParameter(resolved).empty());
  CHECK(resolved.settings.throttleMs == 1500);
  CHECK(resolved.settings.priorityClass == 0x20);
  CHECK(resolved.settings.stopMethodSkip == 0);
  CHECK(resolved.settings.environmentExtra == std::vector<std::string>{"A=1"});
}

TEST_CASE("a command line that is longer than Windows allows keeps the program from being started") {
  const std::string application = "C:\\x.exe";
  const auto with = [&](std::size_t length) {
    return resolve({{"Application", application}, {"AppParameters", std::string(length, 'x')}});
  };
  CHECK(with(32'763 - application.size()).problems.empty());
  const ResolvedSettings tooLong = with(32'764 - application.size());
  CHECK(fatalParameter(tooLong) == "AppParameters");
}

TEST_CASE("a service without a program cannot be started") {
  CHECK(fatalParameter(resolve({})) == "Application");
  CHECK(fatalParameter(resolve({{"Application", 5u}})) == "Application");
  CHECK(fatalParameter(resolve({{"Application", std::string("%NOTHING%\\x.exe")}})) == "Application");
}

}  // namespace
