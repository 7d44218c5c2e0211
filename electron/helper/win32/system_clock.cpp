#include "win32/system_clock.h"

namespace steward::win32 {

UnixMs toUnixMs(FILETIME time) {
  const auto high = static_cast<std::uint64_t>(time.dwHighDateTime) << 32;
  return static_cast<std::int64_t>(high | time.dwLowDateTime) / 10'000 - 11'644'473'600'000;
}

UnixMs SystemClock::now() const {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  return toUnixMs(time);
}

TickMs SystemClock::ticks() const { return static_cast<TickMs>(GetTickCount64()); }

}  // namespace steward::win32
