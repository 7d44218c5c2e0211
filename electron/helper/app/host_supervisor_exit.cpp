#include "app/host_supervisor.h"

namespace steward {
namespace {

/// Steward's service specific code for a program that was started again too often; NSSM's end at 5.
constexpr DWORD kGaveUp = 6;

}  // namespace

std::optional<ServiceExit> Supervisor::handleExit() {
  const std::uint32_t exitCode = program_->exitCode();
  const RestartPolicy::Verdict verdict = policy_.exited(exitCode, clock_.ticks());
  program_->finish();
  recordExit(exitCode, verdict);
  program_.reset();
  startHook(kExitPost, "");

  switch (verdict.action) {
    case ExitAction::Restart:
      return verdict.gaveUp ? giveUp(verdict) : restart(verdict);
    case ExitAction::Ignore:
      phase_ = Phase::Idle;
      settled_ = true;
      status_.running();
      report_.state.state = "running";
      report_.publish();
      return std::nullopt;
    case ExitAction::Exit:
      return ServiceExit::ofProgram(exitCode);
    case ExitAction::Suicide:
      break;
  }
  report_.publish();
  awaitHooks();
  // Without a word to the SCM, which then sees a crash and takes its own recovery actions.
  TerminateProcess(GetCurrentProcess(), exitCode);
  return ServiceExit::ofProgram(exitCode);
}

void Supervisor::recordExit(std::uint32_t exitCode, const RestartPolicy::Verdict& verdict) {
  HostEvent event = report_.event("exited");
  event.pid = program_->id();
  event.exitCode = exitCode;
  event.ranMs = verdict.ranMs;
  event.count = verdict.count;
  event.object = settings_.application;
  event.output = output_->lastLines();
  report_.record(event);
  report_.state.pid.reset();
  report_.state.startedAt.reset();
  report_.state.reason =
      Reason{"exited", exitCode, verdict.ranMs, verdict.count, std::nullopt, settings_.application, event.at};
  updateLogs();
  ++facts_.exits;
  facts_.exitCode = exitCode;
  facts_.programRanMs = verdict.ranMs;
}

std::optional<ServiceExit> Supervisor::restart(const RestartPolicy::Verdict& verdict) {
  HostEvent event = report_.event("restarting");
  event.count = verdict.count;
  event.nextStartMs = verdict.pauseMs;
  report_.record(event);
  if (verdict.pauseMs == 0) return startAgain();
  backOff(verdict.pauseMs);
  return std::nullopt;
}

/// Leaves the service stopped with an error, upon which the SCM takes the recovery actions that are set up.
ServiceExit Supervisor::giveUp(const RestartPolicy::Verdict& verdict) {
  Reason reason = report_.state.reason.value_or(Reason{});
  // A parameter that is missing or invalid.
  if (!reason.exitCode && !reason.win32) reason.win32 = ERROR_INVALID_PARAMETER;
  reason.code = "gaveUp";
  reason.count = verdict.restarts;
  reason.windowMs = policy_.windowMs();
  HostEvent event = report_.event(reason.code);
  event.exitCode = reason.exitCode;
  event.ranMs = reason.ranMs;
  event.count = reason.count;
  event.windowMs = reason.windowMs;
  event.win32 = reason.win32;
  event.object = reason.object;
  report_.record(event);
  report_.state.reason = reason;
  return ServiceExit::ofHost(kGaveUp);
}

void Supervisor::backOff(std::int64_t pauseMs) {
  program_.reset();
  phase_ = Phase::BackingOff;
  nextStartAt_ = clock_.ticks() + pauseMs;
  settled_ = false;
  status_.paused();
  report_.state.state = "backoff";
  report_.state.nextStartAt = clock_.now() + pauseMs;
  report_.publish();
}

}  // namespace steward
