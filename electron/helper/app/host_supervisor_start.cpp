#include "app/host_streams.h"
#include "app/host_supervisor.h"
#include "win32/error.h"
#include "win32/settings_store.h"

namespace steward {
namespace {

/// NSSM's service specific codes.
constexpr DWORD kBadParameters = 2;
constexpr DWORD kProgramNotStarted = 3;
constexpr DWORD kStreamNotOpened = 4;
constexpr DWORD kHookAborted = 5;

/// A parameter without which the program cannot be started.
struct SettingsInvalid {
  std::string parameter;
};

/// Start/Pre does not want the program to be started.
struct StartAborted {};

RestartOptions restartOptions(const HostSettings& settings) {
  RestartOptions options;
  options.throttleMs = settings.throttleMs;
  options.restartDelayMs = settings.restartDelayMs;
  options.backoffDelayMs = settings.backoffDelayMs;
  options.backoffPercent = settings.backoffFactor;
  options.backoffMaxMs = settings.backoffMaxMs;
  options.restartLimit = settings.restartLimit;
  options.restartWindowMs = std::int64_t{settings.restartWindowSeconds} * 1000;
  options.defaultAction = settings.defaultExitAction;
  options.actions = settings.exitActions;
  return options;
}

}  // namespace

std::optional<ServiceExit> Supervisor::startFirst() {
  try {
    launch();
    return std::nullopt;
  } catch (const StartAborted&) {
    return startAborted();
  } catch (const SettingsInvalid& invalid) {
    recordStartFailure("settingsInvalid", std::nullopt, invalid.parameter);
    return ServiceExit::ofHost(kBadParameters);
  } catch (const StandardInputError& error) {
    recordStartFailure("startFailed", error.code(), error.object());
    return ServiceExit::ofHost(kStreamNotOpened);
  } catch (const win32::Error& error) {
    recordStartFailure("startFailed", error.code(), error.object());
    return ServiceExit::ofHost(kProgramNotStarted);
  }
}

std::optional<ServiceExit> Supervisor::startAgain() {
  ++report_.state.restarts;
  try {
    launch();
    return std::nullopt;
  } catch (const StartAborted&) {
    return startAborted();
  } catch (const SettingsInvalid& invalid) {
    recordStartFailure("settingsInvalid", std::nullopt, invalid.parameter);
  } catch (const win32::Error& error) {
    recordStartFailure("startFailed", error.code(), error.object());
  }
  const RestartPolicy::Verdict verdict = policy_.startFailed(clock_.ticks());
  if (verdict.gaveUp) return giveUp(verdict);
  backOff(verdict.pauseMs);
  return std::nullopt;
}

/// Starts the program, unless a stop comes while a hook prepares its start: it is then left to the mail.
void Supervisor::launch() {
  loadSettings();
  phase_ = Phase::Starting;
  openOutput();
  ++facts_.startsRequested;
  report_.state.state = "starting";
  report_.state.nextStartAt.reset();
  awaitStartHook();
  if (mailbox_.stopPosted()) {
    phase_ = Phase::Idle;
    return;
  }
  if (startAborted_) throw StartAborted{};
  noteMissingProcessors();
  program_.emplace(settings_, *output_);
  startedAt_ = clock_.ticks();
  policy_.started(startedAt_);
  ++facts_.starts;

  HostEvent event = report_.event("started");
  event.pid = program_->id();
  event.object = settings_.application;
  report_.record(event);
  report_.state.pid = program_->id();
  report_.state.startedAt = event.at;
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
    if (problem.fatal) throw SettingsInvalid{std::string(problem.parameter)};
    HostEvent event = report_.event("settingsInvalid");
    event.object = std::string(problem.parameter);
    report_.record(event);
  }
  settings_ = std::move(resolved.settings);
  policy_.configure(restartOptions(settings_));
  status_.acceptPowerEvents(settings_.hooks.contains(nameOf(kPowerChange)) ||
                            settings_.hooks.contains(nameOf(kPowerResume)));
}

/// The new run opens its logs anew, and tells when it cannot.
void Supervisor::openOutput() {
  // Asked for while a program that could not be started had not written anything.
  const bool rotationPending = output_ && output_->rotationPending();
  closeOutput();
  handleNotes();
  writeTrouble_.reset();
  rotationTrouble_.reset();
  output_.emplace(standardOutputTarget(settings_), standardErrorTarget(settings_), clock_, mailbox_);
  if (rotationPending) output_->requestRotation();
  relay_.connect(&*output_);
}

void Supervisor::closeOutput() {
  if (!output_) return;
  relay_.connect(nullptr);
  updateLogs();
  if (const auto facts = report_.state.standardOutput) droppedOutput_ = facts->droppedBytes;
  if (const auto facts = report_.state.standardError) droppedErrors_ = facts->droppedBytes;
  output_.reset();
}

void Supervisor::noteMissingProcessors() {
  if (programAffinity(settings_).complete) return;
  HostEvent event = report_.event("settingsInvalid");
  event.object = "AppAffinity";
  report_.record(event);
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

ServiceExit Supervisor::startAborted() {
  Reason reason;
  reason.code = "hookAborted";
  reason.exitCode = kHookAborts;
  reason.object = nameOf(kStartPre);
  reason.at = clock_.now();
  report_.state.reason = reason;
  return ServiceExit::ofHost(kHookAborted);
}

/// Tells the SCM how long the program must still run to count as started. A service that runs already stays so when
/// its program is started anew without a wait.
void Supervisor::reportProgress() {
  if (settled_) return;
  const std::int64_t remaining = program_ ? policy_.untilSurvivedMs(clock_.ticks()) : kProgressMs;
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
  report_.state.reason = logTrouble();
  report_.publish();
  startHook(kStartPost, "START");
}

}  // namespace steward
