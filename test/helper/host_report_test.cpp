#include <doctest/doctest.h>

#include <string>

#include "core/host_event.h"
#include "core/host_state.h"
#include "core/stop_plan.h"

TEST_CASE("the published state names every field, absent ones as null") {
  steward::HostState state;
  state.service = "游戏";
  state.hostPid = 4300;
  state.state = "backoff";
  state.nextStartAt = 0;
  state.restarts = 4;
  state.reason = steward::Reason{"exited", 3U, 120, 4U, std::nullopt, std::nullopt, 1};
  state.standardOutput = steward::LogFacts{"C:\\a.log", 1024, 7};
  CHECK(steward::toStateLine(state) ==
        R"({"protocol":1,"service":"游戏","hostPid":4300,"state":"backoff","pid":null,"startedAt":null,)"
        R"("nextStartAt":"1970-01-01T00:00:00.000Z","restarts":4,"reason":{"code":"exited","exitCode":3,"ranMs":120,)"
        R"("count":4,"windowMs":null,"win32":null,"object":null,"at":"1970-01-01T00:00:00.001Z"},)"
        R"("stdout":{"path":"C:\\a.log","bytes":1024,"droppedBytes":7},"stderr":null})"
        "\n");
}

TEST_CASE("an event is one line, whatever its texts hold") {
  steward::HostEvent event;
  event.event = "exited";
  event.exitCode = 0xC0000005;
  event.output = {"a \"quoted\"\nline", "bad \xff byte"};
  const std::string line = steward::toEventLine(event);
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(line.find(R"("exitCode":3221225477)") != std::string::npos);
  CHECK(line.find(R"("output":["a \"quoted\"\nline","bad )"
                  "\xEF\xBF\xBD byte\"]") != std::string::npos);
  CHECK(line.find(R"("control":null)") != std::string::npos);
}

TEST_CASE("an event file that is too long keeps whole lines of its newer half") {
  CHECK(steward::newerHalf("1111\n2222\n3333\n4444\n") == "4444\n");
  CHECK(steward::newerHalf("no line end at all").empty());
  CHECK(steward::newerHalf("").empty());
}

TEST_CASE("a stop takes the steps that are not skipped, each with its own time") {
  steward::HostSettings settings;
  settings.stopConsoleMs = 100;
  settings.stopThreadsMs = 20;
  settings.stopMethodSkip = 2;
  const steward::StopPlan plan = steward::stopPlan(settings);
  REQUIRE(plan.steps.size() == 2);
  CHECK(plan.steps[0].method == steward::StopMethod::CtrlC);
  CHECK(plan.steps[1].method == steward::StopMethod::QuitThreads);
  CHECK(plan.terminate);
  CHECK(steward::totalWaitMs(plan) == 120);

  settings.stopMethodSkip = 15;
  CHECK(steward::stopPlan(settings).steps.empty());
  CHECK_FALSE(steward::stopPlan(settings).terminate);
}
