#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/duration.h"
#include "core/event_budget.h"
#include "core/event_message.h"
#include "core/exit_code.h"

namespace {

using steward::HostEvent;
using steward::Language;
using steward::Severity;

steward::EventWords words(Language language = Language::English) {
  return {"Game", language, [](std::uint32_t error) { return error == 2 ? std::string("No such file.") : std::string(); }};
}

HostEvent event(std::string_view name) {
  HostEvent event;
  event.event = name;
  return event;
}

steward::EventMessage messageOf(const HostEvent& event, Language language = Language::English) {
  const auto message = steward::toEventMessage(event, words(language));
  REQUIRE(message);
  return *message;
}

}  // namespace

TEST_CASE("an exit is told with its code in words, its duration, its count and the last output") {
  HostEvent exited = event("exited");
  exited.pid = 42;
  exited.exitCode = 0xC0000005;
  exited.ranMs = 120;
  exited.count = 4;
  exited.object = "C:\\a.exe";
  exited.output = {"one", "two"};
  const auto message = messageOf(exited);
  CHECK(message.kind->id == 203);
  CHECK(message.kind->severity == Severity::Warning);
  CHECK(message.kind->messageId() == 0x800000CBu);
  CHECK(message.inserts == std::vector<std::string>{"Game", "C:\\a.exe", "42",
                                                    "0xC0000005 Access violation: it touched memory that is not its own.",
                                                    "120 ms", "4", "one\r\ntwo"});
  CHECK(messageOf(exited, Language::Chinese).inserts[3] == "0xC0000005 访问冲突：程序访问了不属于它的内存。");

  exited.exitCode = 0;
  CHECK(messageOf(exited).kind->id == 202);
  CHECK(messageOf(exited).kind->severity == Severity::Information);
}

TEST_CASE("facts that are not known are a dash, and every message gets all its inserts") {
  std::set<std::uint16_t> told;
  for (const auto* name : {"serviceStarting", "started", "startFailed", "exited", "restarting", "gaveUp", "logFailed",
                           "logResumed", "rotationFailed", "rotationResumed", "stopping", "stopped", "settingsInvalid", "hookFailed"}) {
    CAPTURE(name);
    const auto message = messageOf(event(name));
    CHECK(message.inserts.size() == message.kind->inserts);
    CHECK(message.kind->event == name);
    CHECK(std::ranges::none_of(message.inserts, [](const std::string& text) { return text.empty(); }));
  }
  CHECK(messageOf(event("startFailed")).inserts == std::vector<std::string>{"Game", "-", "-", "-"});
}

TEST_CASE("a service that gave up, and a failing hook, are told with all that is known") {
  HostEvent gaveUp = event("gaveUp");
  gaveUp.count = 3;
  gaveUp.windowMs = 600'000;
  gaveUp.win32 = 2;
  const auto message = messageOf(gaveUp);
  CHECK(message.kind->severity == Severity::Error);
  CHECK(message.inserts == std::vector<std::string>{"Game", "3", "-", steward::formatDuration(600'000), "No such file. (2)"});

  HostEvent hook = event("hookFailed");
  hook.object = "Stop/Pre";
  hook.exitCode = 7;
  CHECK(messageOf(hook).kind->severity == Severity::Warning);
  CHECK(messageOf(hook).inserts == std::vector<std::string>{"Game", "Stop/Pre", "7", "-"});
}

TEST_CASE("numbers of messages are unique, and fit what the event viewer shows") {
  std::set<std::uint16_t> ids;
  for (const auto& kind : steward::eventKinds()) CHECK(ids.insert(kind.id).second);
}

TEST_CASE("what matters more has a message of its own") {
  HostEvent stopped = event("stopped");
  CHECK(messageOf(stopped).kind->id == 104);
  stopped.win32 = 1066;
  stopped.exitCode = 3;
  CHECK(messageOf(stopped).kind->id == 105);
  CHECK(messageOf(stopped).inserts == std::vector<std::string>{"Game", "(1066)", "3"});

  HostEvent restarting = event("restarting");
  restarting.nextStartMs = 0;
  CHECK(messageOf(restarting).kind->id == 204);
  restarting.nextStartMs = 128'000;
  restarting.count = 8;
  CHECK(messageOf(restarting).kind->id == 205);
  CHECK(messageOf(restarting).inserts == std::vector<std::string>{"Game", "2 min 8 s", "8"});

  HostEvent invalid = event("settingsInvalid");
  CHECK(messageOf(invalid).kind->id == 300);
  invalid.count = 1;
  CHECK(messageOf(invalid).kind->id == 301);

  HostEvent stopping = event("stopping");
  stopping.control = "stop";
  CHECK(messageOf(stopping).kind->id == 102);
  stopping.control = "preshutdown";
  CHECK(messageOf(stopping).kind->id == 103);
}

TEST_CASE("an error is told in the system's words and with its number") {
  HostEvent failed = event("startFailed");
  failed.win32 = 2;
  CHECK(messageOf(failed).inserts[2] == "No such file. (2)");
  failed.win32 = 999;
  CHECK(messageOf(failed).inserts[2] == "(999)");
}

TEST_CASE("rotations are spared the Windows event log") {
  CHECK_FALSE(steward::toEventMessage(event("rotated"), words()));
}

TEST_CASE("an inserted text cannot be taken for another insertion") {
  CHECK(steward::insertable("100%1 %%2 50% %a") == "100% 1 % % 2 50% %a");
  CHECK(steward::insertable(std::string("a\0b", 3)) == "a\uFFFDb");
  CHECK(steward::insertable("%") == "%");
}

TEST_CASE("events beyond the budget are counted, and time brings new ones") {
  steward::EventBudget budget;
  std::uint32_t written = 0;
  for (int i = 0; i < 100; ++i) written += budget.take(1'000) ? 1u : 0u;
  CHECK(written == steward::EventBudget::kBurst);
  CHECK(budget.takeOmitted() == 100 - steward::EventBudget::kBurst);
  CHECK(budget.takeOmitted() == 0);

  CHECK_FALSE(budget.take(1'000 + steward::EventBudget::kRefillMs - 1));
  CHECK(budget.take(1'000 + steward::EventBudget::kRefillMs));
  CHECK_FALSE(budget.take(1'000 + steward::EventBudget::kRefillMs));
  CHECK(budget.take(1'000 + 2 * steward::EventBudget::kRefillMs));
}

TEST_CASE("a service's own fate is never left out of the Windows event log") {
  for (const auto& kind : steward::eventKinds()) {
    const bool fate = kind.event == "serviceStarting" || kind.event == "stopping" || kind.event == "stopped" ||
                      kind.event == "gaveUp" || kind.event == "omitted" || kind.id == 301;
    CHECK(steward::mayBeOmitted(kind) == !fate);
  }
}

TEST_CASE("durations have the two units that matter") {
  CHECK(steward::formatDuration(-5) == "0 ms");
  CHECK(steward::formatDuration(999) == "999 ms");
  CHECK(steward::formatDuration(1'000) == "1 s");
  CHECK(steward::formatDuration(2'480) == "2.4 s");
  CHECK(steward::formatDuration(125'000) == "2 min 5 s");
  CHECK(steward::formatDuration(3 * 3'600'000 + 12 * 60'000 + 999) == "3 h 12 min");
  CHECK(steward::formatDuration(4 * 86'400'000ll + 3 * 3'600'000) == "4 d 3 h");
}

TEST_CASE("exit codes are written as people look them up") {
  CHECK(steward::exitCodeText(3) == "3");
  CHECK(steward::exitCodeText(65'535) == "65535");
  CHECK(steward::exitCodeText(0xC000013A) == "0xC000013A");
  CHECK(steward::explainExitCode(3, Language::English).empty());
  CHECK_FALSE(steward::explainExitCode(0xC000013A, Language::Chinese).empty());
}
