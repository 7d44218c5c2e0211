#include "core/host_event.h"

#include "core/json_members.h"

namespace steward {

std::string toEventLine(const HostEvent& event) {
  Json json = Json::object();
  append(json, "at", toIso8601(event.at));
  append(json, "event", event.event);
  append(json, "pid", orNull(event.pid));
  append(json, "exitCode", orNull(event.exitCode));
  append(json, "ranMs", orNull(event.ranMs));
  append(json, "count", orNull(event.count));
  append(json, "windowMs", orNull(event.windowMs));
  append(json, "nextStartMs", orNull(event.nextStartMs));
  append(json, "win32", orNull(event.win32));
  append(json, "object", orNull(event.object));
  append(json, "control", orNull(event.control));
  append(json, "output", orNull(event.output));
  return toLine(json) + "\n";
}

std::string_view newerHalf(std::string_view lines) {
  const std::size_t newline = lines.find('\n', lines.size() / 2);
  return newline == std::string_view::npos ? std::string_view() : lines.substr(newline + 1);
}

}  // namespace steward
