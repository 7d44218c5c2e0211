#include "app/host_supervisor.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "win32/error.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr TickMs kNever = std::numeric_limits<TickMs>::max();

/// How often the Service Control Manager hears of progress while the service starts or stops.
constexpr std::int64_t kProgressMs = 2'000;

/// NSSM's service specific codes.
constexpr DWORD kBadParameters = 2;
constexpr DWORD kProgramNotStarted = 3;

/// A parameter without which the program cannot be started.
struct SettingsInvalid {
  std::string parameter;
};

RestartOptions restartOptions(const HostSettings& settings) {
  return RestartOptions{settings.throttleMs, settings.restartDelayMs, settings.defaultExitAction, settings.exitActions};
}

}  // namespace

Supervisor::Supervisor(std::wstring service, ServiceStatus& status, Mailbox& mailbox, const Clock& clock)
    : service_(std::move(service)), status_(status), mailbox_(mailbox), clock_(clock), report_(service_, clock) {}

ServiceExit Supervisor::run() {
  report_.record(report_.event("serviceStarting"));
  report_.publish();
  std::optional<ServiceExit> exit = startFirst();
  while (!exit) {
    switch (wait(nextDeadline())) {
      case Woken::Mail:
        exit = handleControls();
        handleNotes();
        // Mail may come faster than any deadline.
        if (!exit) advance();
        break;
      case Woken::Ended:
        exit = handleExit();
        break;
      case Woken::Timeout:
        advance();
        if (phase_ == Phase::Starting) reportProgress();
        break;
    }
  }
  const bool failed = exit->win32 != NO_ERROR;
  program_.reset();
  handleNotes();
  HostEvent stopped = report_.event("stopped");
  if (failed) stopped.win32 = exit->win32;
  if (exit->win32 == ERROR_SERVICE_SPECIFIC_ERROR) stopped.exitCode = exit->specific;
  report_.record(stopped);
  report_.state.state = failed ? "failed" : "stopped";
  report_.state.pid.reset();
  report_.state.nextStartAt.reset();
  report_.publish();
  return *exit;
}

std::optional<ServiceExit> Supervisor::startFirst() {
  try {
    launch();
    return std::nullopt;
  } catch (const SettingsInvalid& invalid) {
    recordStartFailure("settingsInvalid", std::nullopt, invalid.parameter);
    return ServiceExit::ofHost(kBadParameters);
  } catch (const win32::Error& error) {
    recordStartFailure("startFailed", error.code(), error.object());
    return ServiceExit::ofHost(kProgramNotStarted);
  }
}

void Supervisor::startAgain() {
  ++report_.state.restarts;
  try {
    launch();
  } catch (const SettingsInvalid& invalid) {
    recordStartFailure("settingsInvalid", std::nullopt, invalid.parameter);
    backOff(policy_.startFailed());
  } catch (const win32::Error& error) {
    recordStartFailure("startFailed", error.code(), error.object());
    backOff(policy_.startFailed());
  }
}

void Supervisor::launch() {
  loadSettings();
  program_.reset();
  phase_ = Phase::Starting;
  // The new run opens its logs anew, and tells when it cannot.
  handleNotes();
  logReason_.reset();
  program_.emplace(settings_, clock_, mailbox_);
  policy_.started(clock_.ticks());

  HostEvent event = report_.event("started");
  event.pid = program_->id();
  event.object = settings_.application;
  report_.record(event);
  report_.state.state = "starting";
  report_.state.pid = program_->id();
  report_.state.startedAt = event.at;
  report_.state.nextStartAt.reset();
  updateLogs();
  if (policy_.untilSurvivedMs(clock_.ticks()) == 0) {
    survived();
  } else {
    reportProgress();
    report_.publish();
  }
}

void Supervisor::loadSettings() {
  ResolvedSettings resolved = win32::readHostSettings(service_);
  for (const SettingsProblem& problem : resolved.problems) {
    if (problem.fatal) throw SettingsInvalid{problem.parameter};
    HostEvent event = report_.event("settingsInvalid");
    event.object = problem.parameter;
    report_.record(event);
  }
  settings_ = std::move(resolved.settings);
  policy_.configure(restartOptions(settings_));
}

void Supervisor::recordStartFailure(const char* name, std::optional<std::uint32_t> win32, const std::string& object) {
  HostEvent event = report_.event(name);
  event.win32 = win32;
  event.object = object;
  event.count = policy_.failures() + 1;
  report_.record(event);
  report_.state.reason = Reason{name, std::nullopt, std::nullopt, event.count, win32, object, event.at};
  report_.state.pid.reset();
  report_.state.startedAt.reset();
}

std::optional<ServiceExit> Supervisor::handleControls() {
  for (const Control control : mailbox_.takeControls()) {
    switch (control) {
      case Control::Stop:
      case Control::Shutdown:
      case Control::Preshutdown:
        return stop(control);
      case Control::Continue:
        if (phase_ != Phase::BackingOff) break;
        policy_.resumed();
        startAgain();
        break;
      case Control::Rotate:
        if (program_) program_->output().requestRotation();
        break;
    }
  }
  return std::nullopt;
}

void Supervisor::handleNotes() {
  const std::vector<LogNote> notes = mailbox_.takeNotes();
  if (notes.empty()) return;
  // A flood of output rotates many times a second: what has gathered becomes one event.
  std::map<std::string, std::uint32_t> rotations;
  for (const LogNote& note : notes) {
    if (note.kind == LogNote::Kind::Rotated) {
      ++rotations[note.path];
    } else if (note.kind != LogNote::Kind::Dropped) {
      recordLogTrouble(note);
    }
  }
  for (const auto& [path, count] : rotations) {
    HostEvent event = report_.event("rotated");
    event.object = path;
    event.count = count;
    report_.record(event);
  }
  if (phase_ == Phase::Running) report_.state.reason = logReason_;
  updateLogs();
  report_.publish();
}

void Supervisor::recordLogTrouble(const LogNote& note) {
  const bool failed = note.kind == LogNote::Kind::Failed;
  HostEvent event = report_.event(failed ? "logFailed" : "logResumed");
  event.object = note.path;
  if (logReason_ && logReason_->object == note.path) logReason_.reset();
  if (failed) {
    event.win32 = note.error;
    logReason_ = Reason{"logFailed", std::nullopt, std::nullopt, std::nullopt, note.error, note.path, event.at};
  }
  report_.record(event);
}

/// Does what is due by now.
void Supervisor::advance() {
  if (phase_ == Phase::BackingOff && clock_.ticks() >= nextStartAt_) {
    startAgain();
  } else if (phase_ == Phase::Starting && policy_.untilSurvivedMs(clock_.ticks()) == 0) {
    survived();
  }
}

std::optional<ServiceExit> Supervisor::handleExit() {
  const std::uint32_t exitCode = program_->exitCode();
  const RestartPolicy::Verdict verdict = policy_.exited(exitCode, clock_.ticks());
  program_->finish();

  HostEvent event = report_.event("exited");
  event.pid = program_->id();
  event.exitCode = exitCode;
  event.ranMs = verdict.ranMs;
  event.count = verdict.count;
  event.object = settings_.application;
  event.output = program_->output().lastLines();
  report_.record(event);
  report_.state.pid.reset();
  report_.state.startedAt.reset();
  report_.state.reason =
      Reason{"exited", exitCode, verdict.ranMs, verdict.count, std::nullopt, settings_.application, event.at};
  updateLogs();
  program_.reset();

  switch (verdict.action) {
    case ExitAction::Restart: {
      HostEvent restarting = report_.event("restarting");
      restarting.count = verdict.count;
      restarting.nextStartMs = verdict.pauseMs;
      report_.record(restarting);
      if (verdict.pauseMs == 0) {
        startAgain();
      } else {
        backOff(verdict.pauseMs);
      }
      return std::nullopt;
    }
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
  // Without a word to the SCM, which then sees a crash and takes its own recovery actions.
  TerminateProcess(GetCurrentProcess(), exitCode);
  return ServiceExit::ofProgram(exitCode);
}

/// Tells the SCM how long the program must still run to count as started. A service that runs already stays so when
/// its program is started anew without a wait.
void Supervisor::reportProgress() {
  if (settled_) return;
  const std::int64_t remaining = policy_.untilSurvivedMs(clock_.ticks());
  if (report_.state.restarts == 0) {
    status_.starting(remaining);
  } else {
    status_.continuing(remaining);
  }
}

void Supervisor::survived() {
  policy_.survived();
  phase_ = Phase::Running;
  settled_ = true;
  status_.running();
  report_.state.state = "running";
  report_.state.reason = logReason_;
  report_.publish();
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

Supervisor::Woken Supervisor::wait(TickMs deadline) {
  for (;;) {
    HANDLE handles[3] = {mailbox_.arrived()};
    DWORD count = 1;
    const DWORD endedAt = program_ ? count : MAXDWORD;
    if (program_) handles[count++] = program_->ended();
    if (report_.readerWaiting() != nullptr) handles[count++] = report_.readerWaiting();

    const TickMs remaining = std::clamp<TickMs>(deadline - clock_.ticks(), 0, MAXLONG);
    const DWORD timeout = deadline == kNever ? INFINITE : static_cast<DWORD>(remaining);
    const DWORD woken = WaitForMultipleObjects(count, handles, FALSE, timeout) - WAIT_OBJECT_0;
    if (woken == 0) return Woken::Mail;
    if (woken == endedAt) return Woken::Ended;
    if (woken >= count) return Woken::Timeout;
    report_.acceptReader();
    // Readers that come without end must not keep the host from what is due.
    if (clock_.ticks() >= deadline) return Woken::Timeout;
  }
}

TickMs Supervisor::nextDeadline() const {
  switch (phase_) {
    case Phase::Starting:
      return clock_.ticks() + std::min(policy_.untilSurvivedMs(clock_.ticks()), kProgressMs);
    case Phase::BackingOff:
      return nextStartAt_;
    case Phase::Running:
    case Phase::Idle:
      break;
  }
  return kNever;
}

void Supervisor::updateLogs() {
  if (!program_) return;
  report_.state.standardOutput = program_->output().standardOutputFacts();
  report_.state.standardError = program_->output().standardErrorFacts();
}

}  // namespace steward
