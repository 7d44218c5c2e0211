#include "win32/system_clock.h"

#include <windows.h>

namespace steward::win32 {

UnixMs SystemClock::now() const {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  const auto value = static_cast<std::int64_t>((static_cast<std::uint64_t>(time.dwHighDateTime) << 32) | time.dwLowDateTime);
  // FILETIME counts units of 100 ns from 1601-01-01.
  return value / 10'000 - 11'644'473'600'000;
}

TickMs SystemClock::ticks() const { return static_cast<TickMs>(GetTickCount64()); }

}  // namespace steward::win32
