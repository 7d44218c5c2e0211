#include <doctest/doctest.h>

#include "core/affinity.h"
#include "core/day_times.h"
#include "core/list_edit.h"

namespace {

using namespace steward;
using Words = std::vector<std::string>;

TEST_CASE("lists of processors are read and written in NSSM's form") {
  CHECK(parseAffinity("0") == 1u);
  CHECK(parseAffinity("0-2,4") == 0b10111u);
  CHECK(parseAffinity("4,0-2,1") == 0b10111u);
  CHECK(parseAffinity("63") == std::uint64_t{1} << 63);
  CHECK(parseAffinity("0-63") == ~std::uint64_t{0});
  for (const char* wrong : {"", "64", "1-0", "0-", "-1", "0,", ",0", "0,,1", "0 1", "x", "0-1-2", "99999999999", "0x1"}) {
    CHECK_FALSE_MESSAGE(parseAffinity(wrong).has_value(), wrong);
  }
  CHECK(affinityText(0b1) == "0");
  CHECK(affinityText(0b11) == "0,1");
  CHECK(affinityText(0b10111) == "0-2,4");
  CHECK(affinityText(~std::uint64_t{0}) == "0-63");
  CHECK(affinityText(std::uint64_t{0b11} << 62) == "62,63");
  CHECK(affinityText(0).empty());
  CHECK(meansAllProcessors("all"));
  CHECK(meansAllProcessors("*"));
  CHECK_FALSE(meansAllProcessors("0"));
}

TEST_CASE("every mask survives its text") {
  std::uint64_t mask = 0x9E37'79B9'7F4A'7C15;
  for (int i = 0; i < 1000; ++i) {
    mask ^= mask << 13;
    mask ^= mask >> 7;
    mask ^= mask << 17;
    CHECK(parseAffinity(affinityText(mask)) == mask);
  }
}

TEST_CASE("times of day come back sorted, each once") {
  CHECK(parseDayTimes("")->empty());
  CHECK(parseDayTimes("00:00") == std::vector<DayMinute>{0});
  CHECK(parseDayTimes("23:59,00:30,23:59") == std::vector<DayMinute>{30, 1439});
  CHECK(dayTimesText({30, 1439}) == "00:30,23:59");
  for (const char* wrong : {"24:00", "12:60", "1:00", "12:00,", ",12:00", "12:00 13:00", "12.00", "noon", "-1:00", "12:0"}) {
    CHECK_FALSE_MESSAGE(parseDayTimes(wrong).has_value(), wrong);
  }
}

TEST_CASE("the first word's prefix says what becomes of a list") {
  const Words lines = {"A=1", "Path=C:\\x"};
  CHECK(editEnvironment(lines, {"B=2", "+C=3"}) == Words{"B=2", "+C=3"});
  CHECK(editEnvironment(lines, {":+C=3"}) == Words{"+C=3"});
  CHECK(editEnvironment(lines, {"+B=2", "C=3"}) == Words{"A=1", "Path=C:\\x", "B=2", "C=3"});
  CHECK(editEnvironment(lines, {"+PATH=D:\\"}) == Words{"A=1", "PATH=D:\\"});
  CHECK(editEnvironment(lines, {"-path"}) == Words{"A=1"});
  CHECK(editEnvironment(lines, {"-A=1"}) == Words{"Path=C:\\x"});
  CHECK(editEnvironment(lines, {"-A=2"}) == lines);
  CHECK(editEnvironment(lines, {"-A", "+B=2", "-Path"}) == Words{"B=2"});
  CHECK(editEnvironment(lines, {"-Absent"}) == lines);
  CHECK(editEnvironment({}, {"-A"}).empty());
  CHECK(editEnvironment(lines, {""}).empty());
  CHECK(editEnvironment(lines, {}).empty());
  CHECK(editNames({"RpcSs", "Tcpip"}, {"-rpcss", "+Afd", "+tcpip"}) == Words{"tcpip", "Afd"});
}

}  // namespace
