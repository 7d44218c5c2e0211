#pragma once

#include <windows.h>

#include "core/clock.h"

namespace steward::win32 {

/// Converts a FILETIME, which counts units of 100 ns from 1601-01-01.
UnixMs toUnixMs(FILETIME time);

/// The system's clocks.
class SystemClock final : public Clock {
 public:
  UnixMs now() const override;
  TickMs ticks() const override;
};

}  // namespace steward::win32
