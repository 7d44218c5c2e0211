#include "core/stop_plan.h"

#include <algorithm>
#include <limits>

#include "core/hook.h"
#include "core/parameters.h"

namespace steward {
namespace {

/// Bits of AppStopMethodSkip.
constexpr std::uint32_t kSkipCtrlC = 1;
constexpr std::uint32_t kSkipWindows = 2;
constexpr std::uint32_t kSkipThreads = 4;
constexpr std::uint32_t kSkipTerminate = 8;

/// Ending what is left, writing the rest of the logs, telling the SCM.
constexpr std::int64_t kFinishMs = 15'000;

}  // namespace

StopPlan stopPlan(const HostSettings& settings) {
  StopPlan plan{{}, (settings.stopMethodSkip & kSkipTerminate) == 0};
  const auto add = [&](std::uint32_t skip, StopMethod method, std::uint32_t waitMs) {
    if ((settings.stopMethodSkip & skip) == 0) plan.steps.push_back({method, waitMs});
  };
  if (!settings.stopCommand.empty()) plan.steps.push_back({StopMethod::Command, settings.stopCommandMs});
  add(kSkipCtrlC, StopMethod::CtrlC, settings.stopConsoleMs);
  add(kSkipWindows, StopMethod::CloseWindows, settings.stopWindowMs);
  add(kSkipThreads, StopMethod::QuitThreads, settings.stopThreadsMs);
  return plan;
}

std::int64_t totalWaitMs(const StopPlan& plan) {
  std::int64_t total = 0;
  for (const StopStep& step : plan.steps) total += step.waitMs;
  return total;
}

std::uint32_t preshutdownMs(const HostSettings& settings) {
  std::int64_t needed = totalWaitMs(stopPlan(settings)) + kFinishMs;
  if (settings.hooks.contains(nameOf(kStopPre))) needed += kStopPre.deadlineMs;
  // Any hook may still run.
  if (!settings.hooks.empty()) needed += kHooksAtStopMs;
  const std::int64_t least = findParameter("PreshutdownTimeout")->defaultNumber();
  return static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(needed, least, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace steward
