#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/host_command.h"
#include "core/clock.h"
#include "core/hook.h"
#include "core/settings.h"

namespace steward {

/// The hooks that run, each until it ends or its time is up. Belongs to one thread.
class HostHooks {
 public:
  /// A hook that has ended.
  struct Ended {
    Hook hook;
    std::uint32_t exitCode;
    bool timedOut;
  };

  HostHooks(const Clock& clock, OutputRelay& relay) : clock_(clock), relay_(relay) {}

  /// Starts `commandLine`, in which `%NAME%` may name the program's variables and the hook's, in the program's directory and
  /// environment. Throws `win32::Error`.
  void start(const Hook& hook, const std::string& commandLine, const HostSettings& settings, const HookFacts& facts);

  bool any() const { return !running_.empty(); }
  bool isRunning(const Hook& hook) const;

  /// Handles that are signalled when hooks end.
  void addHandles(std::vector<HANDLE>& handles) const;
  /// When the time of the first hook is up.
  TickMs deadline() const;

  /// Takes away the hooks that have ended, and ends those whose time is up.
  std::vector<Ended> reap();
  /// Ends a hook, with the processes that it started.
  void end(const Hook& hook);
  void endAll() { running_.clear(); }

 private:
  struct Running {
    Hook hook;
    TickMs deadline;
    std::unique_ptr<HostCommand> command;
  };

  const Clock& clock_;
  OutputRelay& relay_;
  std::vector<Running> running_;
};

}  // namespace steward
