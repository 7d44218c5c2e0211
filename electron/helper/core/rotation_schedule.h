#pragma once

#include <cstdint>
#include <vector>

namespace steward {

/// Minutes since 1970-01-01 00:00 as the local clock shows them: not evenly spaced where daylight saving begins or
/// ends, and set with the clock.
using LocalMinute = std::int64_t;

/// Rotation at times of the local day (RotateAt). Each of them counts once a day, by what the clock shows: neither the
/// hour that is repeated at the end of daylight saving nor a clock set back by up to a day rotates again, and a
/// time that the beginning of daylight saving leaves out counts when the clock has passed it.
class RotationSchedule {
 public:
  /// `minutesOfDay`: 0 … 1439, in any order.
  explicit RotationSchedule(std::vector<int> minutesOfDay = {});

  bool empty() const { return minutes_.empty(); }

  /// Takes what lies before `now` as done.
  void begin(LocalMinute now);

  /// Whether a time has come since the last call; several at once count as one.
  bool due(LocalMinute now);

  /// Minutes until the next time, 1 … 1440. Not when empty.
  int untilNext(LocalMinute now) const;

  /// Whether there is a time after `written` and not after `now`.
  bool missed(LocalMinute written, LocalMinute now) const;

 private:
  LocalMinute latest(LocalMinute now) const;

  std::vector<int> minutes_;
  LocalMinute done_ = 0;
};

}  // namespace steward
