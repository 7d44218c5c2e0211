#include "core/day_times.h"

#include <algorithm>

namespace steward {
namespace {

constexpr std::size_t kTimeLength = 5;

std::optional<unsigned> twoDigits(char tens, char ones) {
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return std::nullopt;
  return static_cast<unsigned>((tens - '0') * 10 + (ones - '0'));
}

std::optional<DayMinute> parseTime(std::string_view text) {
  if (text.size() != kTimeLength || text[2] != ':') return std::nullopt;
  const auto hour = twoDigits(text[0], text[1]);
  const auto minute = twoDigits(text[3], text[4]);
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return static_cast<DayMinute>(*hour * 60 + *minute);
}

void appendTwoDigits(std::string& text, unsigned number) {
  text += static_cast<char>('0' + number / 10);
  text += static_cast<char>('0' + number % 10);
}

}  // namespace

std::optional<std::vector<DayMinute>> parseDayTimes(std::string_view text) {
  std::vector<DayMinute> times;
  while (!text.empty()) {
    const auto time = parseTime(text.substr(0, kTimeLength));
    if (!time) return std::nullopt;
    times.push_back(*time);
    text.remove_prefix(kTimeLength);
    if (text.empty()) break;
    if (text.front() != ',' || text.size() == 1) return std::nullopt;
    text.remove_prefix(1);
  }
  std::ranges::sort(times);
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

std::string dayTimesText(const std::vector<DayMinute>& times) {
  std::string text;
  for (const DayMinute time : times) {
    if (!text.empty()) text += ',';
    appendTwoDigits(text, time / 60u);
    text += ':';
    appendTwoDigits(text, time % 60u);
  }
  return text;
}

}  // namespace steward
