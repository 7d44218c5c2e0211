#include "core/reported_state.h"

#include <doctest/doctest.h>

#include "core/event_lines.h"
#include "core/explain.h"
#include "core/service_state.h"

namespace {

using namespace steward;

const char* const kBackoff =
    R"({"protocol":1,"service":"S","hostPid":43,"state":"backoff","pid":null,"startedAt":null,)"
    R"("nextStartAt":"2026-11-21T05:30:00.123Z","restarts":4,"reason":{"code":"exited","exitCode":3,"ranMs":120,)"
    R"("count":4,"win32":null,"object":null,"at":"2026-11-21T05:29:52.123Z"},)"
    R"("stdout":{"path":"C:\\x.log","bytes":10,"droppedBytes":7},"stderr":null})";

TEST_CASE("a host's state is read") {
  const auto state = parseReportedState(kBackoff);
  REQUIRE(state.has_value());
  CHECK(state->hostPid == 43);
  CHECK(state->state == "backoff");
  CHECK_FALSE(state->pid.has_value());
  CHECK(state->nextStartAt == "2026-11-21T05:30:00.123Z");
  CHECK(state->restarts == 4);
  CHECK(state->droppedBytes == 7);
  CHECK(state->reason["exitCode"] == 3);
}

TEST_CASE("a state that is none is not believed") {
  CHECK_FALSE(parseReportedState("").has_value());
  CHECK_FALSE(parseReportedState("{}").has_value());
  CHECK_FALSE(parseReportedState(R"({"protocol":2,"hostPid":1,"state":"running"})").has_value());
  CHECK_FALSE(parseReportedState(R"({"protocol":1,"hostPid":-1,"state":"running"})").has_value());
  CHECK_FALSE(parseReportedState(R"({"protocol":1,"hostPid":1,"state":"dancing"})").has_value());
  const auto odd = parseReportedState(
      R"({"protocol":1,"hostPid":1,"state":"running","pid":"x","startedAt":"now","restarts":-1,"reason":{"code":"?"}})");
  REQUIRE(odd.has_value());
  CHECK_FALSE(odd->pid.has_value());
  CHECK_FALSE(odd->startedAt.has_value());
  CHECK(odd->restarts == 0);
  CHECK(odd->reason.is_null());
}

TEST_CASE("states that people see") {
  const auto backoff = parseReportedState(kBackoff);
  CHECK(serviceState(7, 0, backoff) == "backoff");
  CHECK(serviceState(7, 0, std::nullopt) == "paused");
  CHECK(serviceState(4, 0, std::nullopt) == "running");
  CHECK(serviceState(2, 0, std::nullopt) == "starting");
  CHECK(serviceState(3, 0, backoff) == "stopping");
  CHECK(serviceState(1, 0, backoff) == "stopped");
  CHECK(serviceState(1, 1077, std::nullopt) == "stopped");
  CHECK(serviceState(1, 1066, std::nullopt) == "failed");
  CHECK(serviceState(99, 0, std::nullopt) == "unknown");
}

TEST_CASE("events are read from the end of a file, damaged lines left out") {
  const std::string lines =
      "{\"at\":\"cut off\n"
      "{\"at\":\"2026-11-21T05:29:50.000Z\",\"event\":\"started\",\"pid\":7}\n"
      "garbage\n"
      "{\"at\":\"2026-11-21T05:29:51.000Z\",\"event\":\"invented\"}\n"
      "{\"at\":\"2026-11-21T05:29:52.000Z\",\"event\":\"exited\",\"exitCode\":3,\"output\":[\"错误\"],\"extra\":1}\n";
  const Json events = lastEvents(lines, 10);
  REQUIRE(events.size() == 2);
  CHECK(events[0]["event"] == "started");
  CHECK(events[0]["output"].is_null());
  CHECK(events[1]["output"][0] == "错误");
  CHECK_FALSE(events[1].contains("extra"));
  CHECK(lastEvents(lines, 1)[0]["event"] == "exited");
  CHECK(lastEvents("", 10).empty());
}

TEST_CASE("why a service stopped") {
  const Json events = lastEvents(
      "{\"at\":\"2026-11-21T05:29:52.000Z\",\"event\":\"exited\",\"exitCode\":3,\"ranMs\":120}\n"
      "{\"at\":\"2026-11-21T05:29:53.000Z\",\"event\":\"stopped\"}\n",
      10);
  CHECK(reasonOfStop(0, 0, true, events).is_null());
  CHECK(reasonOfStop(1077, 0, true, events).is_null());
  CHECK(reasonOfStop(1066, 3, true, events)["code"] == "exited");
  CHECK(reasonOfStop(1066, 3, true, events)["ranMs"] == 120);
  CHECK(reasonOfStop(1066, 3, true, Json::array())["code"] == "stoppedWithError");
  CHECK(reasonOfStop(1066, 3, false, events)["exitCode"] == 3);
  CHECK(reasonOfStop(1067, 0, true, events)["code"] == "hostDied");
  CHECK(reasonOfStop(5, 0, false, events)["win32"] == 5);
}

namespace {

/// Events of these kinds, a second apart; `stopRequested` by an account and the application.
Json eventsOf(std::initializer_list<const char*> kinds, const char* tool = "app") {
  Json events = Json::array();
  for (const char* kind : kinds) {
    const std::string at = "2026-11-21T05:29:5" + std::to_string(events.size()) + ".000Z";
    events.push_back({{"at", at}, {"event", kind}, {"object", "CONTOSO\\li"}, {"control", tool}});
  }
  return events;
}

}  // namespace

TEST_CASE("who has asked for a stop") {
  const Json request = stopRequestIn(eventsOf({"started", "stopRequested", "stopping", "exited", "stopped"}));
  CHECK(request["user"] == "CONTOSO\\li");
  CHECK(request["tool"] == "app");
  CHECK(request["at"] == "2026-11-21T05:29:51.000Z");
  CHECK(stopRequestIn(eventsOf({"stopRequested", "stopping", "stopped"}, "console"))["tool"] == "console");
}

TEST_CASE("a stop that nobody has asked for by Steward has no name") {
  CHECK(stopRequestIn(Json::array()).is_null());
  CHECK(stopRequestIn(eventsOf({"started", "stopping", "stopped"})).is_null());
  CHECK(stopRequestIn(eventsOf({"stopRequested", "stopping", "stopped", "serviceStarting"})).is_null());
  CHECK(stopRequestIn(eventsOf({"stopRequested", "stopping", "stopped", "stopping", "stopped"})).is_null());
  // The SCM has refused it, and the service was stopped later.
  CHECK(stopRequestIn(eventsOf({"stopRequested", "exited", "stopping", "stopped"})).is_null());
  CHECK(stopRequestIn(eventsOf({"stopRequested", "stopping", "stopped"}, "somebody")).is_null());
  CHECK(stopRequestIn(Json::array({1, nullptr, "stopping"})).is_null());
}

TEST_CASE("a service that gave up, and one whose start a hook forbade") {
  const Json gaveUp = lastEvents(
      R"({"at":"2026-11-21T05:29:52.000Z","event":"exited","exitCode":3,"ranMs":120,"count":4})"
      "\n"
      R"({"at":"2026-11-21T05:29:52.001Z","event":"gaveUp","exitCode":3,"ranMs":120,"count":3,"windowMs":600000})"
      "\n",
      10);
  const Json reason = reasonOfStop(1066, 6, true, gaveUp);
  CHECK(reason["code"] == "gaveUp");
  CHECK(reason["count"] == 3);
  CHECK(reason["windowMs"] == 600000);
  CHECK(explainReason(reason, "", Language::English) ==
        "The program exited with 3 after 120 ms; it was started again 3 times within 600 s and is left stopped");
  CHECK(explainReason(reason, "", Language::Chinese) ==
        "程序已退出，退出代码 3，运行了 120 毫秒，600 秒内已重启 3 次，不再重启");

  const Json aborted = lastEvents(
      R"({"at":"2026-11-21T05:29:52.000Z","event":"hookFailed","exitCode":99,"object":"Start/Pre"})"
      "\n",
      10);
  CHECK(reasonOfStop(1066, 5, true, aborted)["code"] == "hookAborted");
  CHECK(explainReason(reasonOfStop(1066, 5, true, aborted), "", Language::English) ==
        "The hook \"Start/Pre\" forbade the start by exit code 99");
  const Json failedHook = lastEvents(
      R"({"at":"2026-11-21T05:29:52.000Z","event":"hookFailed","exitCode":1,"object":"Start/Pre"})"
      "\n",
      10);
  CHECK(reasonOfStop(1066, 5, true, failedHook)["code"] == "stoppedWithError");
}

TEST_CASE("what a log that both streams share has lost counts once") {
  const auto state = [](const std::string& outputPath, const std::string& errorPath) {
    return parseReportedState(R"({"protocol":1,"hostPid":1,"state":"running","stdout":{"path":")" + outputPath +
                              R"(","droppedBytes":7},"stderr":{"path":")" + errorPath + R"(","droppedBytes":7}})");
  };
  CHECK(state("a.log", "a.log")->droppedBytes == 7);
  CHECK(state("a.log", "b.log")->droppedBytes == 14);
}

TEST_CASE("reasons in both languages") {
  const Json reason = parseReportedState(kBackoff)->reason;
  CHECK(explainReason(reason, "", Language::English) == "The program exited with 3 after 120 ms, 4 times in a row");
  CHECK(explainReason(reason, "", Language::Chinese) == "程序已退出，退出代码 3，运行了 120 毫秒，连续第 4 次");
  const Json failed = checkedReason({{"code", "startFailed"}, {"win32", 2u}, {"object", "C:\\x.exe"}});
  CHECK(explainReason(failed, "File not found.", Language::English) ==
        "The program could not be started \"C:\\x.exe\": File not found (2)");
  CHECK(explainReason(nullptr, "", Language::English).empty());
}

}  // namespace
