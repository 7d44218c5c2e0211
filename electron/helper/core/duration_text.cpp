#include "core/duration_text.h"

namespace steward {
namespace {

constexpr std::uint64_t kSecondMs = 1000;
constexpr std::uint64_t kMinuteMs = 60 * kSecondMs;
constexpr std::uint64_t kHourMs = 60 * kMinuteMs;

std::string withUnits(std::uint64_t high, std::string_view highUnit, std::uint64_t low, std::string_view lowUnit) {
  std::string text = std::to_string(high) + std::string(highUnit);
  if (low > 0) text += ' ' + std::to_string(low) + std::string(lowUnit);
  return text;
}

}  // namespace

std::string durationText(std::uint64_t milliseconds, Language language) {
  const bool chinese = language == Language::Chinese;
  if (milliseconds < kSecondMs) return std::to_string(milliseconds) + (chinese ? " 毫秒" : " ms");
  if (milliseconds < kMinuteMs) {
    const std::uint64_t tenths = milliseconds % kSecondMs / 100;
    std::string text = std::to_string(milliseconds / kSecondMs);
    if (tenths > 0) text += '.' + std::to_string(tenths);
    return text + (chinese ? " 秒" : " s");
  }
  if (milliseconds < kHourMs) {
    return withUnits(milliseconds / kMinuteMs, chinese ? " 分" : " min", milliseconds % kMinuteMs / kSecondMs,
                     chinese ? " 秒" : " s");
  }
  return withUnits(milliseconds / kHourMs, chinese ? " 小时" : " h", milliseconds % kHourMs / kMinuteMs,
                   chinese ? " 分" : " min");
}

}  // namespace steward
