#include "core/event_lines.h"

#include <algorithm>
#include <array>

#include "core/request.h"

namespace steward {
namespace {

constexpr std::array<std::string_view, 16> kEvents = {
    "serviceStarting", "started",    "startFailed",    "exited",          "restarting", "gaveUp",          "rotated",
    "logFailed",       "logResumed", "rotationFailed", "rotationResumed", "stopping",   "stopped",         "settingsInvalid",
    "hookFailed",      "stopRequested"};
constexpr std::array<std::string_view, 7> kNumbers = {"pid",      "exitCode",    "ranMs", "count",
                                                       "windowMs", "nextStartMs", "win32"};
constexpr std::array<std::string_view, 2> kTexts = {"object", "control"};

bool isListOfTexts(const Json& value) {
  return value.is_array() && std::ranges::all_of(value, [](const Json& item) { return item.is_string(); });
}

/// The event with its members in order and absent ones null; null when it is none.
Json checkedEvent(const Json& event) {
  if (!event.is_object()) return nullptr;
  const auto at = event.find("at");
  const auto name = event.find("event");
  if (at == event.end() || !at->is_string() || name == event.end() || !name->is_string()) return nullptr;
  if (std::ranges::find(kEvents, name->get<std::string>()) == kEvents.end()) return nullptr;
  Json result = {{"at", *at}, {"event", *name}};
  const auto copy = [&](std::string_view member, bool (*fits)(const Json&)) {
    const auto found = event.find(member);
    result[std::string(member)] = found != event.end() && fits(*found) ? *found : Json(nullptr);
  };
  for (const auto member : kNumbers) copy(member, [](const Json& value) { return value.is_number_unsigned(); });
  for (const auto member : kTexts) copy(member, [](const Json& value) { return value.is_string(); });
  copy("output", isListOfTexts);
  return result;
}

}  // namespace

Json lastEvents(std::string_view lines, std::size_t limit) {
  Json events = Json::array();
  while (!lines.empty() && events.size() < limit) {
    if (lines.back() == '\n') lines.remove_suffix(1);
    const auto start = lines.rfind('\n');
    const std::string_view line = lines.substr(start == std::string_view::npos ? 0 : start + 1);
    lines = lines.substr(0, lines.size() - line.size());
    const std::optional<Json> parsed = parseJson(line);
    Json event = parsed ? checkedEvent(*parsed) : Json(nullptr);
    if (!event.is_null()) events.push_back(std::move(event));
  }
  std::ranges::reverse(events);
  return events;
}

}  // namespace steward
