#include "core/duration.h"

#include <algorithm>

namespace steward {
namespace {

std::string pair(std::int64_t large, const char* largeUnit, std::int64_t small, const char* smallUnit) {
  std::string text = std::to_string(large) + ' ' + largeUnit;
  if (small != 0) text += ' ' + std::to_string(small) + ' ' + smallUnit;
  return text;
}

}  // namespace

std::string formatDuration(std::int64_t ms) {
  constexpr std::int64_t kSecond = 1000;
  constexpr std::int64_t kMinute = 60 * kSecond;
  constexpr std::int64_t kHour = 60 * kMinute;
  constexpr std::int64_t kDay = 24 * kHour;
  ms = std::max<std::int64_t>(ms, 0);
  if (ms < kSecond) return std::to_string(ms) + " ms";
  if (ms < kMinute) {
    const std::int64_t tenths = ms % kSecond / 100;
    return std::to_string(ms / kSecond) + (tenths != 0 ? '.' + std::to_string(tenths) : std::string()) + " s";
  }
  if (ms < kHour) return pair(ms / kMinute, "min", ms % kMinute / kSecond, "s");
  if (ms < kDay) return pair(ms / kHour, "h", ms % kHour / kMinute, "min");
  return pair(ms / kDay, "d", ms % kDay / kHour, "h");
}

}  // namespace steward
