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
               {"AppExit", ExitActions{{"Default", "exit"}, {"3221225477", "Restart"}}},
               {"AppNoConsole", 7u}})
          .settings;
  CHECK(settings.application == "D:\\games\\server.exe");
  CHECK(settings.directory == "D:\\data");
  CHECK(settings.rotateBytes == 0x1'0000'0005ull);
  CHECK(settings.exitActionFor(0) == ExitAction::Exit);
  CHECK(settings.exitActionFor(0xC0000005u) == ExitAction::Restart);
  CHECK(settings.noConsole);
}

TEST_CASE("a program without a folder starts in the Windows directory") {
  CHECK(resolve({{"Application", std::string("notepad.exe")}}).settings.directory == "C:\\windows");
}

TEST_CASE("what cannot be used is reported and its default taken") {
  const ResolvedSettings resolved = resolve({{"Application", std::string("C:\\x.exe")},
                                             {"AppThrottle", std::string("soon")},
                                             {"AppPriority", 3u},
                                             {"AppStopMethodSkip", 99u},
                                             {"AppExit", ExitActions{{"many", "Exit"}}},
                                             {"AppEnvironmentExtra", std::vector<std::string>{"A=1", "B", "=c"}}});
  CHECK(resolved.problems.size() == 6);
  CHECK(resolved.fatalProblem() == nullptr);
  CHECK(resolved.settings.throttleMs == 1500);
  CHECK(resolved.settings.priorityClass == 0x20);
  CHECK(resolved.settings.stopMethodSkip == 0);
  CHECK(resolved.settings.environmentExtra == std::vector<std::string>{"A=1"});
}

TEST_CASE("a service without a program cannot be started") {
  REQUIRE(resolve({}).fatalProblem() != nullptr);
  CHECK(resolve({}).fatalProblem()->parameter == "Application");
  CHECK(resolve({{"Application", 5u}}).fatalProblem() != nullptr);
  CHECK(resolve({{"Application", std::string("%NOTHING%\\x.exe")}}).fatalProblem() != nullptr);
}

}  // namespace
