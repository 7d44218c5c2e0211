#include "core/clock.h"

#include <doctest/doctest.h>

TEST_CASE("times are written as ISO 8601 in UTC with milliseconds") {
  CHECK(steward::toIso8601(0) == "1970-01-01T00:00:00.000Z");
  CHECK(steward::toIso8601(1'795'240'200'123) == "2026-11-21T05:50:00.123Z");
  CHECK(steward::toIso8601(951'782'400'000) == "2000-02-29T00:00:00.000Z");
  CHECK(steward::toIso8601(4'107'542'399'999) == "2100-02-28T23:59:59.999Z");
  CHECK(steward::toIso8601(4'107'542'400'000) == "2100-03-01T00:00:00.000Z");
  CHECK(steward::toIso8601(-1) == "1969-12-31T23:59:59.999Z");
}

TEST_CASE("calendar fields name the point in time that they come from") {
  for (const steward::UnixMs time : {0LL, -1LL, 951'782'400'000LL, 951'868'799'999LL, 1'795'240'200'123LL, 4'107'542'400'000LL,
                                     -62'135'596'800'000LL, 253'402'300'799'999LL}) {
    CAPTURE(time);
    CHECK(steward::fromUtc(steward::toUtc(time)) == time);
  }
  CHECK(steward::fromUtc({2026, 2, 29, 0, 0, 0, 0}) == steward::fromUtc({2026, 3, 1, 0, 0, 0, 0}));
}
