#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steward {

/// A time of day in minutes after midnight, 0 … 1439.
using DayMinute = std::uint16_t;

/// Reads times of day such as `00:00,12:30`: `HH:MM` on the clock of 24 hours, separated by commas. They come back sorted,
/// each once. An empty text is no times. Nothing when it is neither.
std::optional<std::vector<DayMinute>> parseDayTimes(std::string_view text);

/// The text of times of day.
std::string dayTimesText(const std::vector<DayMinute>& times);

}  // namespace steward
