#include <algorithm>

#include "app/host_supervisor.h"
#include "app/service_control.h"
#include "version.h"
#include "win32/error.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

/// The service's name where the SCM does not tell.
std::string displayNameOf(const std::wstring& service) {
  try {
    const win32::ServiceHandle manager = win32::openManager(SC_MANAGER_CONNECT);
    const win32::ServiceHandle handle = win32::openService(manager.get(), service, SERVICE_QUERY_CONFIG);
    return win32::narrow(win32::queryConfiguration(handle.get(), win32::narrow(service)).displayName);
  } catch (const win32::Error&) {
    return win32::narrow(service);
  }
}

}  // namespace

/// Starts a hook where there is one. Returns whether it runs.
bool Supervisor::startHook(const Hook& hook, std::string_view trigger) {
  const auto found = settings_.hooks.find(nameOf(hook));
  return found != settings_.hooks.end() && !found->second.empty() && startCommand(hook, found->second, trigger);
}

bool Supervisor::startCommand(const Hook& hook, const std::string& commandLine, std::string_view trigger) {
  try {
    hooks_.start(hook, commandLine, settings_, hookFacts(trigger));
    return true;
  } catch (const win32::Error& error) {
    recordHookFailure(hook, std::nullopt, error.code());
    return false;
  }
}

/// Waits for a hook that a stop waits for.
void Supervisor::awaitHook(const Hook& hook) {
  while (hooks_.isRunning(hook)) {
    status_.stopping(kProgressMs);
    wait(nullptr, clock_.ticks() + kProgressMs, Listen::No);
  }
}

/// Runs the hook before a start, and ends it where a stop comes meanwhile.
void Supervisor::awaitStartHook() {
  startAborted_ = false;
  if (!startHook(kStartPre, "START")) return;
  report_.publish();
  while (hooks_.isRunning(kStartPre) && !mailbox_.stopPosted()) {
    reportProgress();
    wait(nullptr, clock_.ticks() + kProgressMs, Listen::Yes);
  }
  hooks_.end(kStartPre);
  mailbox_.remind();
}

/// Returns whether hooks have ended.
bool Supervisor::handleHooks() {
  const std::vector<HostHooks::Ended> ended = hooks_.reap();
  for (const HostHooks::Ended& one : ended) {
    if (one.timedOut) {
      recordHookFailure(one.hook, std::nullopt, ERROR_TIMEOUT);
    } else if (one.exitCode != 0) {
      recordHookFailure(one.hook, one.exitCode, std::nullopt);
    }
    if (one.hook == kStartPre) startAborted_ = !one.timedOut && one.exitCode == kHookAborts;
    if (one.hook == kRotatePre) rotate();
  }
  return !ended.empty();
}

/// Rotates the logs after the hook before it, which may take its time; the program is watched meanwhile.
void Supervisor::requestRotation() {
  if (!hooks_.isRunning(kRotatePre) && !startHook(kRotatePre, "ROTATE")) rotate();
}

void Supervisor::rotate() {
  if (output_) output_->requestRotation();
  startHook(kRotatePost, "ROTATE");
}

void Supervisor::recordHookFailure(const Hook& hook, std::optional<std::uint32_t> exitCode,
                                   std::optional<std::uint32_t> win32) {
  HostEvent event = report_.event("hookFailed");
  event.object = nameOf(hook);
  event.exitCode = exitCode;
  event.win32 = win32;
  report_.record(event);
  if (hook == stopCommand(0)) stopCommandFailed_ = true;
}

HookFacts Supervisor::hookFacts(std::string_view trigger) {
  HookFacts facts = facts_;
  facts.stewardPath = win32::narrow(ownPath());
  facts.version = kVersion;
  facts.hostPid = GetCurrentProcessId();
  facts.hostRanMs = clock_.ticks() - hostStartedAt_;
  facts.service = win32::narrow(service_);
  facts.displayName = displayNameOf(service_);
  facts.commandLine = programCommandLine(settings_);
  if (program_ && !program_->hasEnded()) {
    facts.programPid = program_->id();
    facts.programRanMs = clock_.ticks() - startedAt_;
  }
  facts.trigger = trigger;
  facts.failures = policy_.failures();
  return facts;
}

}  // namespace steward
