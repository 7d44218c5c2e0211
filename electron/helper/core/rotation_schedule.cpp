#include "core/rotation_schedule.h"

#include <algorithm>
#include <utility>

namespace steward {
namespace {

constexpr LocalMinute kDay = 1'440;

LocalMinute startOfDay(LocalMinute minute) { return minute - ((minute % kDay) + kDay) % kDay; }

}  // namespace

RotationSchedule::RotationSchedule(std::vector<int> minutesOfDay) : minutes_(std::move(minutesOfDay)) {
  std::ranges::sort(minutes_);
}

void RotationSchedule::begin(LocalMinute now) {
  if (!empty()) done_ = latest(now);
}

bool RotationSchedule::due(LocalMinute now) {
  if (empty()) return false;
  const LocalMinute time = latest(now);
  // A clock that is set back further was wrong before: what it made count must not stand for the days to come.
  if (time < done_ - kDay) done_ = time;
  if (time <= done_) return false;
  done_ = time;
  return true;
}

int RotationSchedule::untilNext(LocalMinute now) const {
  const LocalMinute day = startOfDay(now);
  for (const int minute : minutes_) {
    if (day + minute > now) return static_cast<int>(day + minute - now);
  }
  return static_cast<int>(day + kDay + minutes_.front() - now);
}

bool RotationSchedule::missed(LocalMinute written, LocalMinute now) const {
  return !empty() && written < latest(now);
}

LocalMinute RotationSchedule::latest(LocalMinute now) const {
  const LocalMinute day = startOfDay(now);
  for (auto minute = minutes_.rbegin(); minute != minutes_.rend(); ++minute) {
    if (day + *minute <= now) return day + *minute;
  }
  return day - kDay + minutes_.back();
}

}  // namespace steward
