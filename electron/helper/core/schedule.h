#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

#include "core/clock.h"

namespace steward {

/// A moment at which something is due, or never.
class Due {
 public:
  bool isSet() const { return at_.has_value(); }
  void clear() { at_.reset(); }
  /// Makes it due at `at`, or leaves it if it is due earlier.
  void by(TickMs at) { at_ = at_ ? std::min(*at_, at) : at; }
  /// Makes it due at `at`, whatever was set.
  void set(TickMs at) { at_ = at; }
  bool reached(TickMs now) const { return at_ && now >= *at_; }

  /// Milliseconds from `now`, for a wait: at most `limit`, 0 when it is past.
  std::uint32_t wait(TickMs now, std::uint32_t limit = std::numeric_limits<std::uint32_t>::max()) const {
    if (!at_) return limit;
    const TickMs rest = std::max<TickMs>(0, *at_ - now);
    return static_cast<std::uint32_t>(std::min<TickMs>(rest, limit));
  }

 private:
  std::optional<TickMs> at_;
};

}  // namespace steward
