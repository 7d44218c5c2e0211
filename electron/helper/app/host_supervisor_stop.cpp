#include <algorithm>

#include "app/host_supervisor.h"

namespace steward {
namespace {

/// How often it is looked whether the processes that an ended program had started have ended too.
constexpr std::int64_t kTreePollMs = 50;

/// Processes that are being terminated may need a moment: a debugger, a driver, a memory dump.
constexpr std::int64_t kTerminateMs = 30'000;

struct ControlNames {
  const char* event;     ///< In events.
  std::string_view hook;  ///< For hooks, as NSSM calls it.
};

ControlNames namesOf(Control control) {
  switch (control) {
    case Control::Shutdown:
      return {"shutdown", "SHUTDOWN"};
    case Control::Preshutdown:
      return {"preshutdown", "PRESHUTDOWN"};
    default:
      return {"stop", "STOP"};
  }
}

}  // namespace

ServiceExit Supervisor::stop(Control control) {
  const ControlNames names = namesOf(control);
  facts_.lastControl = names.hook;
  status_.stopping(totalWaitMs(stopPlan(settings_)));
  HostEvent event = report_.event("stopping");
  event.control = names.event;
  report_.record(event);
  report_.state.state = "stopping";
  report_.state.nextStartAt.reset();
  report_.state.reason = logTrouble();
  report_.publish();
  if (startHook(kStopPre, names.hook)) awaitHook(kStopPre);
  if (program_) endProgram();
  return ServiceExit{};
}

void Supervisor::endProgram() {
  askToEnd();
  if (!program_->hasEnded()) return;
  program_->finish();
  updateLogs();
  ++facts_.exits;
  facts_.exitCode = program_->exitCode();
  facts_.programRanMs = clock_.ticks() - startedAt_;
  program_.reset();
  startHook(kExitPost, "");
}

void Supervisor::askToEnd() {
  const StopPlan plan = stopPlan(settings_);
  for (const StopStep& step : plan.steps) {
    // Who has no console or no window is not waited for.
    if (program_->isGone() || (ask(step) && waitUntilGone(clock_.ticks() + step.waitMs))) return;
  }
  if (!plan.terminate) {
    program_->release();
    return;
  }
  program_->terminate();
  waitUntilGone(clock_.ticks() + kTerminateMs);
}

/// Returns whether there was anybody to ask.
bool Supervisor::ask(const StopStep& step) {
  if (step.method != StopMethod::Command) return program_->ask(step.method);
  stopCommandFailed_ = false;
  return startCommand(stopCommand(step.waitMs), settings_.stopCommand, facts_.lastControl);
}

/// Waits for the program to be gone, and keeps the Service Control Manager and the readers of the state informed. A stop
/// command that has failed is not waited for.
bool Supervisor::waitUntilGone(TickMs deadline) {
  TickMs progressAt = clock_.ticks() + kProgressMs;
  while (!program_->isGone()) {
    const TickMs now = clock_.ticks();
    if (now >= deadline || stopCommandFailed_) return false;
    if (now >= progressAt) {
      status_.stopping(deadline - now);
      progressAt = now + kProgressMs;
    }
    const bool ended = program_->hasEnded();
    const TickMs look = ended ? now + kTreePollMs : progressAt;
    wait(ended ? nullptr : program_->ended(), std::min(deadline, look), Listen::No);
  }
  return true;
}

/// Waits for the hooks that still run, and ends those that take too long.
void Supervisor::awaitHooks() {
  const TickMs deadline = clock_.ticks() + kHooksAtStopMs;
  while (hooks_.any() && clock_.ticks() < deadline) {
    status_.stopping(kProgressMs);
    wait(nullptr, std::min(deadline, clock_.ticks() + kProgressMs), Listen::No);
  }
  hooks_.endAll();
}

}  // namespace steward
