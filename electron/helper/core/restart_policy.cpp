#include "core/restart_policy.h"

#include <algorithm>

namespace steward {

std::int64_t RestartPolicy::untilSurvivedMs(TickMs now) const {
  return std::max<std::int64_t>(0, options_.throttleMs - (now - startedAt_));
}

RestartPolicy::Verdict RestartPolicy::exited(std::uint32_t exitCode, TickMs now) {
  failures_ = untilSurvivedMs(now) == 0 ? 0 : failures_ + 1;
  Verdict verdict;
  verdict.action = actionFor(exitCode);
  verdict.ranMs = std::max<std::int64_t>(0, now - startedAt_);
  verdict.count = std::max<std::uint32_t>(1, failures_);
  if (verdict.action == ExitAction::Restart) countRestart(verdict, now);
  return verdict;
}

RestartPolicy::Verdict RestartPolicy::startFailed(TickMs now) {
  ++failures_;
  Verdict verdict;
  verdict.count = failures_;
  countRestart(verdict, now);
  return verdict;
}

void RestartPolicy::resumed() {
  failures_ = 0;
  restartedAt_.clear();
}

ExitAction RestartPolicy::actionFor(std::uint32_t exitCode) const {
  if (const auto found = options_.actions.find(exitCode); found != options_.actions.end()) return found->second;
  // A program that ended by its own wish is no crash: NSSM turns a default Suicide into Exit then.
  if (options_.defaultAction == ExitAction::Suicide && exitCode == 0) return ExitAction::Exit;
  return options_.defaultAction;
}

void RestartPolicy::countRestart(Verdict& verdict, TickMs now) {
  if (options_.restartLimit > 0) {
    while (!restartedAt_.empty() && now - restartedAt_.front() >= options_.restartWindowMs) restartedAt_.pop_front();
    verdict.restarts = static_cast<std::uint32_t>(restartedAt_.size());
    verdict.gaveUp = verdict.restarts >= options_.restartLimit;
  }
  if (verdict.gaveUp) return;
  if (options_.restartLimit > 0) restartedAt_.push_back(now);
  verdict.pauseMs = pauseMs();
}

std::int64_t RestartPolicy::pauseMs() const {
  return failures_ == 0 ? options_.restartDelayMs : std::max(options_.restartDelayMs, backoffMs());
}

std::int64_t RestartPolicy::backoffMs() const {
  std::int64_t pause = std::min(options_.backoffDelayMs, options_.backoffMaxMs);
  for (std::uint32_t failure = 1; failure < failures_ && pause < options_.backoffMaxMs; ++failure) {
    const std::int64_t longer = pause * options_.backoffPercent / 100;
    if (longer == pause) break;
    pause = std::min(longer, options_.backoffMaxMs);
  }
  return pause;
}

}  // namespace steward
