#include "core/restart_policy.h"

#include <doctest/doctest.h>

#include <vector>

using steward::ExitAction;
using steward::RestartOptions;
using steward::RestartPolicy;

namespace {

/// Lets the program run `ranMs` and exit.
RestartPolicy::Verdict runOnce(RestartPolicy& policy, steward::TickMs& now, std::int64_t ranMs, std::uint32_t code = 1) {
  policy.started(now);
  now += ranMs;
  return policy.exited(code, now);
}

}  // namespace

TEST_CASE("early deaths in a row double the pause from 2 s up to 128 s") {
  RestartPolicy policy{RestartOptions{}};
  steward::TickMs now = 1000;
  std::vector<std::int64_t> pauses;
  for (int i = 0; i < 9; ++i) pauses.push_back(runOnce(policy, now, 1499).pauseMs);
  CHECK(pauses == std::vector<std::int64_t>{2000, 4000, 8000, 16000, 32000, 64000, 128000, 128000, 128000});
  CHECK(policy.failures() == 9);
}

TEST_CASE("a run of AppThrottle is a success: restarted at once, and failures are forgotten") {
  RestartPolicy policy{RestartOptions{}};
  steward::TickMs now = 0;
  runOnce(policy, now, 10);
  runOnce(policy, now, 10);
  const auto verdict = runOnce(policy, now, 1500);
  CHECK(verdict.pauseMs == 0);
  CHECK(verdict.count == 1);
  CHECK(verdict.ranMs == 1500);
  CHECK(runOnce(policy, now, 10).pauseMs == 2000);
}

TEST_CASE("the pause is never shorter than AppRestartDelay, and a short delay counts as it is") {
  RestartOptions options;
  options.restartDelayMs = 500;
  RestartPolicy policy{options};
  steward::TickMs now = 0;
  CHECK(runOnce(policy, now, 5000).pauseMs == 500);
  CHECK(runOnce(policy, now, 10).pauseMs == 2000);

  options.restartDelayMs = 3000;
  policy.configure(options);
  policy.resumed();
  CHECK(runOnce(policy, now, 10).pauseMs == 3000);
  CHECK(runOnce(policy, now, 10).pauseMs == 4000);
}

TEST_CASE("without AppThrottle no run is too short") {
  RestartOptions options;
  options.throttleMs = 0;
  RestartPolicy policy{options};
  steward::TickMs now = 0;
  CHECK(policy.untilSurvivedMs(now) == 0);
  CHECK(runOnce(policy, now, 0).pauseMs == 0);
  CHECK(policy.failures() == 0);
}

TEST_CASE("a failed start counts like an early death; an operator's start forgets both") {
  RestartPolicy policy{RestartOptions{}};
  steward::TickMs now = 0;
  CHECK(policy.startFailed(now).pauseMs == 2000);
  CHECK(runOnce(policy, now, 1).pauseMs == 4000);
  CHECK(policy.startFailed(now).pauseMs == 8000);
  policy.resumed();
  CHECK(policy.startFailed(now).pauseMs == 2000);
}

TEST_CASE("first pause, factor and longest pause of the back-off are the operator's") {
  RestartOptions options;
  options.backoffDelayMs = 500;
  options.backoffPercent = 150;
  options.backoffMaxMs = 2000;
  RestartPolicy policy{options};
  steward::TickMs now = 0;
  std::vector<std::int64_t> pauses;
  for (int i = 0; i < 6; ++i) pauses.push_back(runOnce(policy, now, 10).pauseMs);
  CHECK(pauses == std::vector<std::int64_t>{500, 750, 1125, 1687, 2000, 2000});

  SUBCASE("a factor of 100 keeps the pause as it is, however often") {
    options.backoffPercent = 100;
    policy.configure(options);
    CHECK(runOnce(policy, now, 10).pauseMs == 500);
  }
  SUBCASE("a first pause above the longest is cut") {
    options.backoffDelayMs = 5000;
    policy.configure(options);
    policy.resumed();
    CHECK(runOnce(policy, now, 10).pauseMs == 2000);
  }
  SUBCASE("without a first pause there is none at all") {
    options.backoffDelayMs = 0;
    policy.configure(options);
    CHECK(runOnce(policy, now, 10).pauseMs == 0);
  }
}

TEST_CASE("a program that keeps ending is given up after RestartLimit restarts within RestartWindow") {
  RestartOptions options;
  options.restartLimit = 3;
  options.restartWindowMs = 60'000;
  RestartPolicy policy{options};
  steward::TickMs now = 0;

  SUBCASE("however long its runs are") {
    for (int i = 0; i < 3; ++i) CHECK_FALSE(runOnce(policy, now, 15'000, 0).gaveUp);
    const auto last = runOnce(policy, now, 14'000);
    CHECK(last.gaveUp);
    CHECK(last.restarts == 3);
    CHECK(last.pauseMs == 0);
    CHECK(last.ranMs == 14'000);
  }
  SUBCASE("starts that fail are counted too") {
    CHECK_FALSE(policy.startFailed(now).gaveUp);
    CHECK_FALSE(runOnce(policy, now, 1).gaveUp);
    CHECK_FALSE(policy.startFailed(now).gaveUp);
    CHECK(policy.startFailed(now).gaveUp);
  }
  SUBCASE("restarts before the window are forgotten") {
    for (int i = 0; i < 10; ++i) CHECK_FALSE(runOnce(policy, now, 20'000).gaveUp);
  }
  SUBCASE("an operator's start begins anew") {
    for (int i = 0; i < 3; ++i) runOnce(policy, now, 10);
    policy.resumed();
    CHECK_FALSE(runOnce(policy, now, 10).gaveUp);
  }
  SUBCASE("other exit actions are not counted") {
    options.actions = {{7, ExitAction::Ignore}};
    policy.configure(options);
    for (int i = 0; i < 10; ++i) CHECK_FALSE(runOnce(policy, now, 10, 7).gaveUp);
  }
}

TEST_CASE("without RestartLimit no program is given up") {
  RestartPolicy policy{RestartOptions{}};
  steward::TickMs now = 0;
  for (int i = 0; i < 1000; ++i) CHECK_FALSE(runOnce(policy, now, 0).gaveUp);
}

TEST_CASE("a clock that stands still or goes back counts as no time at all") {
  RestartPolicy policy{RestartOptions{}};
  policy.started(100'000);
  CHECK(policy.untilSurvivedMs(99'000) >= 1500);
  const auto verdict = policy.exited(1, 99'000);
  CHECK(verdict.ranMs == 0);
  CHECK(verdict.pauseMs == 2000);
}

TEST_CASE("the exit code decides what is done") {
  RestartOptions options;
  options.defaultAction = ExitAction::Suicide;
  options.actions = {{3, ExitAction::Exit}, {0xC0000005, ExitAction::Ignore}, {7, ExitAction::Suicide}};
  RestartPolicy policy{options};
  steward::TickMs now = 0;
  CHECK(runOnce(policy, now, 1, 3).action == ExitAction::Exit);
  CHECK(runOnce(policy, now, 1, 3).pauseMs == 0);
  CHECK(runOnce(policy, now, 1, 0xC0000005).action == ExitAction::Ignore);
  CHECK(runOnce(policy, now, 1, 9).action == ExitAction::Suicide);
  // By default a clean exit is no crash; where it is asked for by its code it is.
  CHECK(runOnce(policy, now, 1, 0).action == ExitAction::Exit);
  options.actions[0] = ExitAction::Suicide;
  policy.configure(options);
  CHECK(runOnce(policy, now, 1, 0).action == ExitAction::Suicide);
}

TEST_CASE("how long a run must still last") {
  RestartPolicy policy{RestartOptions{}};
  policy.started(10'000);
  CHECK(policy.untilSurvivedMs(10'000) == 1500);
  CHECK(policy.untilSurvivedMs(11'499) == 1);
  CHECK(policy.untilSurvivedMs(11'500) == 0);
  CHECK(policy.untilSurvivedMs(20'000) == 0);
}
