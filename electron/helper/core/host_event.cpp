#include "core/host_event.h"

#include "core/json.h"

namespace steward {

std::string toEventLine(const HostEvent& event) {
  const Json json{{"at", toIso8601(event.at)},
                  {"event", event.event},
                  {"pid", orNull(event.pid)},
                  {"exitCode", orNull(event.exitCode)},
                  {"ranMs", orNull(event.ranMs)},
                  {"count", orNull(event.count)},
                  {"windowMs", orNull(event.windowMs)},
                  {"nextStartMs", orNull(event.nextStartMs)},
                  {"win32", orNull(event.win32)},
                  {"object", orNull(event.object)},
                  {"control", orNull(event.control)},
                  {"output", orNull(event.output)}};
  return toLine(json) + "\n";
}

std::string_view newerHalf(std::string_view lines) {
  const std::size_t newline = lines.find('\n', lines.size() / 2);
  return newline == std::string_view::npos ? std::string_view() : lines.substr(newline + 1);
}

}  // namespace steward
