#include "core/hook.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/effective_affinity.h"

namespace {

using namespace steward;

std::string valueOf(const std::vector<std::string>& lines, const std::string& name) {
  for (const std::string& line : lines) {
    if (line.compare(0, name.size() + 1, name + "=") == 0) return line.substr(name.size() + 1);
  }
  return "(absent)";
}

TEST_CASE("a hook is told about its service by NSSM's variables") {
  HookFacts facts;
  facts.stewardPath = "C:\\Program Files\\Steward\\bin\\steward.exe";
  facts.version = "1.0.0";
  facts.hostPid = 40;
  facts.hostRanMs = 90'000;
  facts.service = "GameServer";
  facts.displayName = "游戏服务器";
  facts.commandLine = "\"C:\\games\\server.exe\" --port 1";
  facts.programPid = 44;
  facts.programRanMs = 1234;
  facts.exitCode = 3;
  facts.trigger = "ROTATE";
  facts.lastControl = "ROTATE";
  facts.startsRequested = 5;
  facts.starts = 4;
  facts.exits = 3;
  facts.failures = 2;

  const auto running = hookEnvironment(kRotatePre, facts);
  CHECK(valueOf(running, "NSSM_HOOK_VERSION") == "1");
  CHECK(valueOf(running, "NSSM_EVENT") == "Rotate");
  CHECK(valueOf(running, "NSSM_ACTION") == "Pre");
  CHECK(valueOf(running, "NSSM_TRIGGER") == "ROTATE");
  CHECK(valueOf(running, "NSSM_LAST_CONTROL") == "ROTATE");
  CHECK(valueOf(running, "NSSM_EXE") == facts.stewardPath);
  CHECK(valueOf(running, "NSSM_PID") == "40");
  CHECK(valueOf(running, "NSSM_RUNTIME") == "90000");
  CHECK(valueOf(running, "NSSM_APPLICATION_PID") == "44");
  CHECK(valueOf(running, "NSSM_APPLICATION_RUNTIME") == "1234");
  CHECK(valueOf(running, "NSSM_EXITCODE").empty());
  CHECK(valueOf(running, "NSSM_DEADLINE") == "60000");
  CHECK(valueOf(running, "NSSM_SERVICE_NAME") == "GameServer");
  CHECK(valueOf(running, "NSSM_SERVICE_DISPLAYNAME") == "游戏服务器");
  CHECK(valueOf(running, "NSSM_COMMAND_LINE") == facts.commandLine);
  CHECK(valueOf(running, "NSSM_START_REQUESTED_COUNT") == "5");
  CHECK(valueOf(running, "NSSM_START_COUNT") == "4");
  CHECK(valueOf(running, "NSSM_EXIT_COUNT") == "3");
  CHECK(valueOf(running, "NSSM_THROTTLE_COUNT") == "2");

  facts.programPid.reset();
  const auto ended = hookEnvironment(kExitPost, facts);
  CHECK(valueOf(ended, "NSSM_APPLICATION_PID").empty());
  CHECK(valueOf(ended, "NSSM_APPLICATION_RUNTIME") == "1234");
  CHECK(valueOf(ended, "NSSM_EXITCODE") == "3");

  // Before a start there is nothing to tell of the run.
  const auto before = hookEnvironment(kStartPre, facts);
  CHECK(valueOf(before, "NSSM_APPLICATION_RUNTIME").empty());
  CHECK(valueOf(before, "NSSM_EXITCODE").empty());
  CHECK(valueOf(before, "NSSM_DEADLINE") == "20000");
}

TEST_CASE("a hook that is told nothing yet still gets every variable") {
  const auto lines = hookEnvironment(kStartPre, HookFacts{});
  CHECK(lines.size() == 22);
  CHECK(std::ranges::all_of(lines, [](const std::string& line) { return line.compare(0, 5, "NSSM_") == 0; }));
  CHECK(nameOf(kStartPre) == "Start/Pre");
  CHECK(nameOf(stopCommand(10)) == "StopCommand");
}

TEST_CASE("a program gets the processors that it was given, as far as they are present") {
  CHECK(effectiveAffinity(0, 0xff).mask == 0xff);
  CHECK(effectiveAffinity(0, 0xff).complete);
  CHECK(effectiveAffinity(0b0101, 0xff).mask == 0b0101);
  CHECK(effectiveAffinity(0b0101, 0xff).complete);
  CHECK(effectiveAffinity(0b1'0001, 0b11).mask == 1);
  CHECK_FALSE(effectiveAffinity(0b1'0001, 0b11).complete);
  // A machine without any of them: it runs on all.
  CHECK(effectiveAffinity(0xf0, 0b11).mask == 0b11);
  CHECK_FALSE(effectiveAffinity(0xf0, 0b11).complete);
}

}  // namespace
