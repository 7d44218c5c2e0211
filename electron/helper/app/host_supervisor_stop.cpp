#include <algorithm>

#include "app/host_supervisor.h"

namespace steward {
namespace {

/// How often it is looked whether the processes that an ended program had started have ended too.
constexpr DWORD kTreePollMs = 50;

/// Processes that are being terminated may need a moment: a debugger, a driver, a memory dump.
constexpr std::int64_t kTerminateMs = 30'000;

constexpr DWORD kProgressMs = 2'000;

const char* nameOf(Control control) {
  switch (control) {
    case Control::Shutdown:
      return "shutdown";
    case Control::Preshutdown:
      return "preshutdown";
    default:
      return "stop";
  }
}

}  // namespace

ServiceExit Supervisor::stop(Control control) {
  status_.stopping(totalWaitMs(stopPlan(settings_)));
  HostEvent event = report_.event("stopping");
  event.control = nameOf(control);
  report_.record(event);
  report_.state.state = "stopping";
  report_.state.nextStartAt.reset();
  report_.state.reason = logReason_;
  report_.publish();
  if (program_) {
    askToEnd();
    if (program_->hasEnded()) program_->finish();
    updateLogs();
  }
  return ServiceExit{};
}

void Supervisor::askToEnd() {
  const StopPlan plan = stopPlan(settings_);
  for (const StopStep& step : plan.steps) {
    // Who has no console or no window is not waited for.
    if (program_->ask(step.method) && waitUntilGone(clock_.ticks() + step.waitMs)) return;
  }
  if (!plan.terminate) {
    program_->release();
    return;
  }
  program_->terminate();
  waitUntilGone(clock_.ticks() + kTerminateMs);
}

/// Waits for the program to be gone, and keeps the Service Control Manager and the readers of the state informed.
bool Supervisor::waitUntilGone(TickMs deadline) {
  TickMs progressAt = clock_.ticks() + kProgressMs;
  while (!program_->isGone()) {
    const TickMs now = clock_.ticks();
    if (now >= deadline) return false;
    if (now >= progressAt) {
      status_.stopping(deadline - now);
      progressAt = now + kProgressMs;
    }
    HANDLE handles[2];
    DWORD count = 0;
    if (report_.readerWaiting() != nullptr) handles[count++] = report_.readerWaiting();
    const bool ended = program_->hasEnded();
    if (!ended) handles[count++] = program_->ended();
    const DWORD timeout = static_cast<DWORD>(std::min<TickMs>(deadline - now, ended ? kTreePollMs : kProgressMs));
    if (count == 0) {
      Sleep(timeout);
    } else if (WaitForMultipleObjects(count, handles, FALSE, timeout) == WAIT_OBJECT_0 &&
               handles[0] == report_.readerWaiting()) {
      report_.acceptReader();
    }
  }
  return true;
}

}  // namespace steward
