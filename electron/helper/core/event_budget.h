#pragma once

#include <cstdint>

#include "core/clock.h"

namespace steward {

/// Keeps a program that crashes without end from flooding the Windows event log, which all programs share: at most
/// `kBurst` events at once, and then one each `kRefillMs`. What is left out is counted.
class EventBudget {
 public:
  static constexpr std::uint32_t kBurst = 60;
  static constexpr TickMs kRefillMs = 10'000;

  /// Whether an event may be written now; otherwise it counts as left out.
  bool take(TickMs now) {
    const auto refilled = static_cast<std::uint64_t>(now - refilledAt_) / kRefillMs;
    if (refilled >= used_) {
      used_ = 0;
      refilledAt_ = now;
    } else {
      used_ -= static_cast<std::uint32_t>(refilled);
      refilledAt_ += static_cast<TickMs>(refilled) * kRefillMs;
    }
    if (used_ == kBurst) {
      ++omitted_;
      return false;
    }
    ++used_;
    return true;
  }

  /// How many were left out since the last call.
  std::uint32_t takeOmitted() {
    const std::uint32_t omitted = omitted_;
    omitted_ = 0;
    return omitted;
  }

 private:
  std::uint32_t used_ = 0;
  TickMs refilledAt_ = 0;
  std::uint32_t omitted_ = 0;
};

}  // namespace steward
