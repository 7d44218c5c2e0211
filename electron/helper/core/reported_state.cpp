#include "core/reported_state.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/failure.h"
#include "core/hook.h"
#include "core/json_members.h"
#include "core/request.h"

namespace steward {
namespace {

constexpr std::uint32_t kServiceSpecificError = 1066;
constexpr std::uint32_t kServiceNeverStarted = 1077;
constexpr std::uint32_t kProcessAborted = 1067;

const Json& member(const Json& object, std::string_view name) {
  static const Json kNull;
  const auto found = object.find(name);
  return found == object.end() ? kNull : *found;
}

std::optional<std::uint32_t> number32(const Json& value) {
  if (!value.is_number_unsigned()) return std::nullopt;
  const auto number = value.get<std::uint64_t>();
  if (number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

std::uint64_t number64(const Json& value) { return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0; }

/// `2026-11-21T05:30:00.123Z`
std::optional<std::string> instant(const Json& value) {
  constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:dd.dddZ";
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  const bool fits = std::ranges::equal(text, kShape, [](char c, char shape) {
    return shape == 'd' ? c >= '0' && c <= '9' : c == shape;
  });
  return fits ? std::optional(text) : std::nullopt;
}

constexpr const char* kFacts[] = {"exitCode", "ranMs", "count", "windowMs", "win32", "object", "at"};

Json reason(std::string_view code, const Json& event) {
  Json told = Json::object();
  append(told, "code", code);
  for (const char* fact : kFacts) append(told, fact, member(event, fact));
  return checkedReason(told);
}

/// The last event that explains a stop; those after it only say that the service stopped.
Json reasonInEvents(const Json& events) {
  constexpr std::array<std::string_view, 4> kExplaining = {"exited", "startFailed", "gaveUp", "settingsInvalid"};
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (!event->is_object()) continue;
    const Json& name = member(*event, "event");
    if (!name.is_string()) continue;
    const auto& word = name.get_ref<const std::string&>();
    if (word == "hookFailed" && member(*event, "exitCode") == kHookAborts) return reason("hookAborted", *event);
    if (std::ranges::find(kExplaining, word) != kExplaining.end()) return reason(word, *event);
    // Older events belong to runs before this one.
    if (word == "serviceStarting") break;
  }
  return nullptr;
}

}  // namespace

std::optional<ReportedState> parseReportedState(std::string_view line) {
  constexpr std::array<std::string_view, 8> kStates = {"running",  "starting", "waiting", "backoff",
                                                       "stopping", "paused",   "stopped", "failed"};
  const std::optional<Json> json = parseJson(line);
  if (!json || !json->is_object() || member(*json, "protocol") != 1) return std::nullopt;
  const auto hostPid = number32(member(*json, "hostPid"));
  const Json& state = member(*json, "state");
  if (!hostPid || !state.is_string() || std::ranges::find(kStates, state.get<std::string>()) == kStates.end()) {
    return std::nullopt;
  }
  ReportedState result;
  result.hostPid = *hostPid;
  result.state = state.get<std::string>();
  result.pid = number32(member(*json, "pid"));
  result.startedAt = instant(member(*json, "startedAt"));
  result.nextStartAt = instant(member(*json, "nextStartAt"));
  result.restarts = number32(member(*json, "restarts")).value_or(0);
  result.reason = checkedReason(member(*json, "reason"));
  const Json& output = member(*json, "stdout");
  const Json& errors = member(*json, "stderr");
  // Both streams may go to one log, which each of them then tells of.
  const bool shared = output.is_object() && errors.is_object() && member(output, "path") == member(errors, "path");
  for (const Json* facts : {&output, &errors}) {
    if (facts->is_object() && !(shared && facts == &errors)) result.droppedBytes += number64(member(*facts, "droppedBytes"));
  }
  return result;
}

Json checkedReason(const Json& reason) {
  constexpr std::array<std::string_view, 9> kCodes = {"exited",          "startFailed", "gaveUp",         "stoppedWithError",
                                                      "settingsInvalid", "logFailed",   "rotationFailed", "hostDied",
                                                      "hookAborted"};
  if (!reason.is_object()) return nullptr;
  const Json& code = member(reason, "code");
  if (!code.is_string() || std::ranges::find(kCodes, code.get<std::string>()) == kCodes.end()) return nullptr;
  const auto number = [&](const char* name) { return orNull(number32(member(reason, name))); };
  const auto duration = [&](const char* name) {
    const Json& value = member(reason, name);
    return value.is_number_unsigned() ? value : Json(nullptr);
  };
  const Json& object = member(reason, "object");
  Json checked = Json::object();
  append(checked, "code", code);
  append(checked, "exitCode", number("exitCode"));
  append(checked, "ranMs", duration("ranMs"));
  append(checked, "count", number("count"));
  append(checked, "windowMs", duration("windowMs"));
  append(checked, "win32", number("win32"));
  append(checked, "object", object.is_string() ? Json(cutValue(object.get_ref<const std::string&>())) : Json(nullptr));
  append(checked, "at", orNull(instant(member(reason, "at"))));
  return checked;
}

Json reasonOfStop(std::uint32_t win32ExitCode, std::uint32_t specificCode, bool managed, const Json& events) {
  if (isOrderlyExit(win32ExitCode)) return nullptr;
  Json numbers = Json::object();
  append(numbers, "win32", win32ExitCode);
  if (managed) {
    if (win32ExitCode == kProcessAborted) return reason("hostDied", numbers);
    Json told = reasonInEvents(events);
    if (!told.is_null()) return told;
  }
  if (win32ExitCode == kServiceSpecificError) append(numbers, "exitCode", specificCode);
  return reason("stoppedWithError", numbers);
}

Json stopRequestIn(const Json& events) {
  const auto is = [](const Json& event, const char* word) { return event.is_object() && member(event, "event") == word; };
  for (std::size_t i = events.size(); i > 1; --i) {
    if (is(events[i - 1], "serviceStarting")) break;
    if (!is(events[i - 1], "stopping")) continue;
    // Another stop than the one that was asked for, which the SCM may have refused, has something in between.
    const Json& request = events[i - 2];
    const Json& user = member(request, "object");
    const Json& tool = member(request, "control");
    if (!is(request, "stopRequested") || !user.is_string() || (tool != "app" && tool != "console")) break;
    const auto at = instant(member(request, "at"));
    if (!at) break;
    Json told = Json::object();
    append(told, "user", cutValue(user.get_ref<const std::string&>()));
    append(told, "tool", tool);
    append(told, "at", *at);
    return told;
  }
  return nullptr;
}

bool isOrderlyExit(std::uint32_t win32ExitCode) {
  return win32ExitCode == 0 || win32ExitCode == kServiceNeverStarted;
}

}  // namespace steward
