#pragma once

#include <windows.h>

#include "core/clock.h"
#include "core/rotation_schedule.h"

namespace steward::win32 {

/// Converts a FILETIME, which counts units of 100 ns from 1601-01-01.
UnixMs toUnixMs(FILETIME time);

/// What the local clock shows at that time.
LocalMinute toLocalMinute(UnixMs time);

/// The system's clocks.
class SystemClock final : public Clock {
 public:
  UnixMs now() const override;
  TickMs ticks() const override;
};

}  // namespace steward::win32
