#include <doctest/doctest.h>

#include "core/affinity.h"
#include "core/day_times.h"
#include "core/failure_actions.h"
#include "core/list_edit.h"
#include "core/parameter_text.h"
#include "core/stop_plan.h"

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

TEST_CASE("recovery actions have one form, and forgive case and missing words") {
  using enum FailureActionKind;
  CHECK(parseFailureActions("")->empty());
  const auto actions = parseFailureActions("Restart/60000//5/RUN/0/reboot/4294967295/none/1");
  REQUIRE(actions.has_value());
  CHECK(*actions ==
        std::vector<FailureAction>{{Restart, 60'000}, {None, 5}, {Run, 0}, {Reboot, 0xFFFF'FFFF}, {None, 1}});
  CHECK(failureActionsText(*actions) == "restart/60000/none/5/run/0/reboot/4294967295/none/1");
  for (const char* wrong : {"restart", "restart/", "/", "restart/1/", "restart/x", "restart/-1", "restart/4294967296",
                            "restart/1 ", "kill/1", "restart/1/run", "1/restart", "restart//1"}) {
    CHECK_FALSE_MESSAGE(parseFailureActions(wrong).has_value(), wrong);
  }
  std::string many;
  for (std::size_t i = 0; i < kMaxFailureActions; ++i) many += many.empty() ? "run/1" : "/run/1";
  CHECK(parseFailureActions(many).has_value());
  CHECK_FALSE(parseFailureActions(many + "/run/1").has_value());
}

TEST_CASE("at shutdown the system waits as long as the stop may take") {
  HostSettings settings;
  CHECK(preshutdownMs(settings) == 180'000);
  settings.stopConsoleMs = 600'000;
  const std::uint32_t alone = preshutdownMs(settings);
  CHECK(alone > 600'000);
  settings.hooks["Exit/Post"] = "cmd";
  const std::uint32_t withHook = preshutdownMs(settings);
  CHECK(withHook == alone + 80'000);
  settings.hooks["Stop/Pre"] = "cmd";
  CHECK(preshutdownMs(settings) == withHook + 20'000);
  settings.stopMethodSkip = 1;
  CHECK(preshutdownMs(settings) == 180'000);
  settings.stopWindowMs = settings.stopThreadsMs = 0xFFFF'FFFF;
  CHECK(preshutdownMs(settings) == 0xFFFF'FFFF);
}

TEST_CASE("a reset period may be infinite") {
  const Parameter& period = *findParameter("FailureResetPeriod");
  CHECK(std::get<ParameterValue>(parseParameterText(period, {"infinite"})) == ParameterValue(0xFFFF'FFFFu));
  CHECK(parameterText(period, 0xFFFF'FFFFu) == "INFINITE");
  CHECK(parameterText(period, 60u) == "60");
  CHECK(std::get<RuleError>(parseParameterText(*findParameter("PreshutdownTimeout"), {"infinite"})).code ==
        "valueWrongType");
}

}  // namespace
