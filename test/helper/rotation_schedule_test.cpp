#include "core/rotation_schedule.h"

#include <doctest/doctest.h>

using steward::LocalMinute;
using steward::RotationSchedule;

namespace {

constexpr LocalMinute kDay = 1'440;
/// Some midnight.
constexpr LocalMinute kMidnight = 20'000 * kDay;

constexpr LocalMinute at(int hour, int minute, int day = 0) { return kMidnight + day * kDay + hour * 60 + minute; }

/// How often a clock that shows these minutes, one after the other, makes the log rotate.
int rotations(RotationSchedule& schedule, LocalMinute from, LocalMinute to) {
  int count = 0;
  for (LocalMinute now = from; now <= to; ++now) count += schedule.due(now) ? 1 : 0;
  return count;
}

RotationSchedule schedule(std::vector<int> minutes, LocalMinute begin) {
  RotationSchedule result(std::move(minutes));
  result.begin(begin);
  return result;
}

}  // namespace

TEST_CASE("each time of the day rotates once a day") {
  RotationSchedule twice = schedule({18 * 60, 30}, at(12, 0));
  CHECK_FALSE(twice.due(at(17, 59)));
  CHECK(twice.due(at(18, 0)));
  CHECK_FALSE(twice.due(at(18, 0)));
  CHECK(rotations(twice, at(18, 1), at(12, 0, 1)) == 1);
  CHECK(rotations(twice, at(12, 1, 1), at(12, 0, 11)) == 20);
}

TEST_CASE("a start rotates nothing by itself") {
  RotationSchedule midnight = schedule({0}, at(0, 0));
  CHECK_FALSE(midnight.due(at(0, 0)));
  CHECK(rotations(midnight, at(0, 0), at(23, 59)) == 0);
  CHECK(midnight.due(at(0, 0, 1)));
}

TEST_CASE("several times that passed at once, as in a sleeping machine, rotate once") {
  RotationSchedule hourly = schedule({60, 120, 180}, at(0, 0));
  CHECK(hourly.due(at(12, 0, 3)));
  CHECK_FALSE(hourly.due(at(12, 1, 3)));
}

TEST_CASE("the hour that the end of daylight saving repeats does not rotate again") {
  RotationSchedule night = schedule({2 * 60 + 10, 2 * 60 + 50}, at(1, 0));
  CHECK(rotations(night, at(1, 1), at(2, 59)) == 2);
  CHECK(rotations(night, at(2, 0), at(23, 59)) == 0);
  CHECK(rotations(night, at(0, 0, 1), at(23, 59, 1)) == 2);
}

TEST_CASE("a time that the beginning of daylight saving leaves out rotates when it has passed") {
  RotationSchedule night = schedule({2 * 60 + 30}, at(1, 0));
  CHECK(rotations(night, at(1, 1), at(1, 59)) == 0);
  CHECK(night.due(at(3, 0)));
  CHECK(rotations(night, at(3, 1), at(23, 59)) == 0);
}

TEST_CASE("a clock set back rotates neither twice nor never again") {
  RotationSchedule noon = schedule({12 * 60}, at(11, 0));
  CHECK(noon.due(at(12, 30)));
  CHECK(rotations(noon, at(11, 30), at(23, 59)) == 0);
  CHECK(noon.due(at(12, 0, 1)));
  // A clock that was a year ahead: the days that it went through before its correction count anew.
  CHECK(noon.due(at(12, 0, 366)));
  CHECK_FALSE(noon.due(at(13, 0, 2)));
  CHECK(rotations(noon, at(13, 1, 2), at(13, 0, 5)) == 3);
}

TEST_CASE("the time until the next rotation is told") {
  const RotationSchedule twice = schedule({30, 18 * 60}, at(0, 0));
  CHECK(twice.untilNext(at(0, 0)) == 30);
  CHECK(twice.untilNext(at(0, 30)) == 17 * 60 + 30);
  CHECK(twice.untilNext(at(18, 0)) == 6 * 60 + 30);
  CHECK(schedule({0}, at(0, 0)).untilNext(at(0, 0)) == 1'440);
}

TEST_CASE("what was written before a time that has passed since has missed its rotation") {
  const RotationSchedule morning = schedule({6 * 60}, at(0, 0));
  CHECK(morning.missed(at(5, 59), at(9, 0)));
  CHECK(morning.missed(at(5, 59, -9), at(9, 0)));
  CHECK_FALSE(morning.missed(at(6, 0), at(9, 0)));
  CHECK_FALSE(morning.missed(at(6, 0, -1), at(5, 59)));
  CHECK_FALSE(RotationSchedule().missed(at(0, 0, -9), at(9, 0)));
}

TEST_CASE("times before 1970 are times too") {
  RotationSchedule noon = schedule({12 * 60}, -5 * kDay);
  CHECK(noon.untilNext(-5 * kDay) == 720);
  CHECK(noon.due(-5 * kDay + 720));
}
