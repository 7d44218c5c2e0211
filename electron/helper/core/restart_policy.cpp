#include "core/restart_policy.h"

#include <algorithm>

namespace steward {
namespace {

/// NSSM doubles the pause up to 2^7 s, although its documentation says four minutes.
constexpr std::uint32_t kMaxDoublings = 7;

}  // namespace

void RestartPolicy::started(TickMs now) { startedAt_ = now; }

std::int64_t RestartPolicy::untilSurvivedMs(TickMs now) const {
  return std::max<std::int64_t>(0, options_.throttleMs - (now - startedAt_));
}

RestartPolicy::Verdict RestartPolicy::exited(std::uint32_t exitCode, TickMs now) {
  const std::int64_t ranMs = std::max<std::int64_t>(0, now - startedAt_);
  failures_ = untilSurvivedMs(now) == 0 ? 0 : failures_ + 1;
  const ExitAction action = actionFor(exitCode);
  return Verdict{action, action == ExitAction::Restart ? pauseMs() : 0, ranMs, std::max<std::uint32_t>(1, failures_)};
}

std::int64_t RestartPolicy::startFailed() {
  ++failures_;
  return pauseMs();
}

ExitAction RestartPolicy::actionFor(std::uint32_t exitCode) const {
  if (const auto found = options_.actions.find(exitCode); found != options_.actions.end()) return found->second;
  // A program that ended by its own wish is no crash: NSSM turns a default Suicide into Exit then.
  if (options_.defaultAction == ExitAction::Suicide && exitCode == 0) return ExitAction::Exit;
  return options_.defaultAction;
}

std::int64_t RestartPolicy::pauseMs() const {
  if (failures_ == 0) return options_.restartDelayMs;
  const std::int64_t throttlePause = std::int64_t{1000} << std::min(failures_, kMaxDoublings);
  return std::max(options_.restartDelayMs, throttlePause);
}

}  // namespace steward
