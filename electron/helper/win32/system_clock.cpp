#include "win32/system_clock.h"

namespace steward::win32 {

UnixMs toUnixMs(FILETIME time) {
  const auto high = static_cast<std::uint64_t>(time.dwHighDateTime) << 32;
  return static_cast<std::int64_t>(high | time.dwLowDateTime) / 10'000 - 11'644'473'600'000;
}

LocalMinute toLocalMinute(UnixMs time) {
  const UtcTime t = toUtc(time);
  const SYSTEMTIME utc{static_cast<WORD>(t.year), static_cast<WORD>(t.month),  0,
                       static_cast<WORD>(t.day),  static_cast<WORD>(t.hour),   static_cast<WORD>(t.minute),
                       static_cast<WORD>(t.second), static_cast<WORD>(t.millisecond)};
  SYSTEMTIME local{};
  if (!SystemTimeToTzSpecificLocalTime(nullptr, &utc, &local)) local = utc;
  return fromUtc({local.wYear, local.wMonth, local.wDay, local.wHour, local.wMinute, 0, 0}) / 60'000;
}

UnixMs SystemClock::now() const {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  return toUnixMs(time);
}

TickMs SystemClock::ticks() const { return static_cast<TickMs>(GetTickCount64()); }

}  // namespace steward::win32
