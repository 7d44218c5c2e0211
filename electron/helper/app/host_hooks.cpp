#include "app/host_hooks.h"

#include <algorithm>
#include <limits>

#include "win32/environment.h"
#include "win32/error.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

/// Far below the number of handles that one wait can take. Only power events and rotations may come faster than their
/// hooks end.
constexpr std::size_t kMaxRunning = 16;

win32::ProcessSpec specFor(const Hook& hook, const std::string& commandLine, const HostSettings& settings,
                           const HookFacts& facts) {
  win32::ScopedEnvironment environment(settings.environment, settings.environmentExtra);
  environment.add(hookEnvironment(hook, facts));
  win32::ProcessSpec spec;
  spec.program = win32::widen(commandLine);
  spec.commandLine = win32::widen(win32::expandEnvironment(commandLine));
  spec.directory = win32::widen(settings.directory);
  spec.environment = environment.block();
  return spec;
}

}  // namespace

void HostHooks::start(const Hook& hook, const std::string& commandLine, const HostSettings& settings,
                      const HookFacts& facts) {
  if (running_.size() >= kMaxRunning) throw win32::Error(ERROR_BUSY, "CreateProcessW", commandLine);
  auto command = std::make_unique<HostCommand>(specFor(hook, commandLine, settings, facts),
                                               settings.redirectHooks ? &relay_ : nullptr);
  running_.push_back({hook, clock_.ticks() + hook.deadlineMs, std::move(command)});
}

bool HostHooks::isRunning(const Hook& hook) const {
  return std::ranges::any_of(running_, [&](const Running& running) { return running.hook == hook; });
}

void HostHooks::addHandles(std::vector<HANDLE>& handles) const {
  for (const Running& running : running_) handles.push_back(running.command->ended());
}

TickMs HostHooks::deadline() const {
  TickMs first = std::numeric_limits<TickMs>::max();
  for (const Running& running : running_) first = std::min(first, running.deadline);
  return first;
}

std::vector<HostHooks::Ended> HostHooks::reap() {
  std::vector<Ended> ended;
  const TickMs now = clock_.ticks();
  std::erase_if(running_, [&](const Running& running) {
    const bool itself = running.command->hasEnded();
    if (!itself && now < running.deadline) return false;
    ended.push_back({running.hook, itself ? running.command->exitCode() : 0, !itself});
    return true;
  });
  return ended;
}

void HostHooks::end(const Hook& hook) {
  std::erase_if(running_, [&](const Running& running) { return running.hook == hook; });
}

}  // namespace steward
