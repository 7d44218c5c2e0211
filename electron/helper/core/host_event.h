#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"

namespace steward {

/// Something that happened to a service or its program (protocol section 5).
struct HostEvent {
  UnixMs at = 0;
  std::string_view event;  ///< One of the protocol's names: `started`, `exited` …
  std::optional<std::uint32_t> pid;
  std::optional<std::uint32_t> exitCode;
  std::optional<std::int64_t> ranMs;
  std::optional<std::uint32_t> count;
  std::optional<std::int64_t> windowMs;  ///< RestartWindow, for `gaveUp`.
  std::optional<std::int64_t> nextStartMs;
  std::optional<std::uint32_t> win32;
  std::optional<std::string> object;
  std::optional<std::string> control;  ///< `stop`, `shutdown`, `preshutdown`
  std::optional<std::vector<std::string>> output;  ///< Last lines of the program, UTF-8.
};

/// The event as one line of JSON, with its line end.
std::string toEventLine(const HostEvent& event);

/// The part of an event file to keep when it has grown to its limit: the newer half, from a line's start.
std::string_view newerHalf(std::string_view lines);

}  // namespace steward
