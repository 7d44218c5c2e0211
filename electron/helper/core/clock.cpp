#include "core/clock.h"

#include <cstdio>

namespace steward {

UtcTime toUtc(UnixMs time) {
  constexpr std::int64_t kMsPerDay = 86'400'000;
  std::int64_t days = time / kMsPerDay;
  std::int64_t rest = time % kMsPerDay;
  if (rest < 0) {
    rest += kMsPerDay;
    --days;
  }
  // Days to civil date in eras of 400 years that begin on 1 March, so that the leap day is a year's last.
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  const std::int64_t dayOfEra = shifted - era * 146'097;
  const std::int64_t yearOfEra =
      (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int64_t marchMonth = (5 * dayOfYear + 2) / 153;
  const std::int64_t day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
  const std::int64_t month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return UtcTime{static_cast<int>(year),
                 static_cast<int>(month),
                 static_cast<int>(day),
                 static_cast<int>(rest / 3'600'000),
                 static_cast<int>(rest / 60'000 % 60),
                 static_cast<int>(rest / 1'000 % 60),
                 static_cast<int>(rest % 1'000)};
}

UnixMs fromUtc(const UtcTime& time) {
  // The inverse of `toUtc`, with the same years from March to February.
  const std::int64_t year = std::int64_t{time.year} - (time.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t yearOfEra = year - era * 400;
  const std::int64_t marchMonth = time.month > 2 ? time.month - 3 : time.month + 9;
  const std::int64_t dayOfYear = (153 * marchMonth + 2) / 5 + time.day - 1;
  const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  const std::int64_t days = era * 146'097 + dayOfEra - 719'468;
  return (((days * 24 + time.hour) * 60 + time.minute) * 60 + time.second) * 1'000 + time.millisecond;
}

std::string toIso8601(UnixMs time) {
  const UtcTime t = toUtc(time);
  char text[96];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", t.year, t.month, t.day, t.hour, t.minute,
                t.second, t.millisecond);
  return text;
}

}  // namespace steward
