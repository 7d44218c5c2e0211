#include "core/stop_plan.h"

namespace steward {
namespace {

/// Bits of AppStopMethodSkip.
constexpr std::uint32_t kSkipCtrlC = 1;
constexpr std::uint32_t kSkipWindows = 2;
constexpr std::uint32_t kSkipThreads = 4;
constexpr std::uint32_t kSkipTerminate = 8;

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

}  // namespace steward
