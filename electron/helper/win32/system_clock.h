#pragma once

#include "core/clock.h"

namespace steward::win32 {

/// The system's clocks.
class SystemClock final : public Clock {
 public:
  UnixMs now() const override;
  TickMs ticks() const override;
};

}  // namespace steward::win32
