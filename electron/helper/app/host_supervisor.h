#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/host_hooks.h"
#include "app/host_mailbox.h"
#include "app/host_output.h"
#include "app/host_program.h"
#include "app/host_report.h"
#include "app/host_status.h"
#include "app/output_relay.h"
#include "core/hook.h"
#include "core/restart_policy.h"

namespace steward {

/// Keeps one program running as a service: starts it, watches it, restarts it as its settings say, stops it on demand.
/// Belongs to one thread; all else reaches it through the mailbox.
class Supervisor {
 public:
  Supervisor(std::wstring service, ServiceStatus& status, Mailbox& mailbox, const Clock& clock);
  ~Supervisor();

  /// Runs until the service is to stop. Returns how it ended.
  ServiceExit run();

 private:
  enum class Phase {
    Starting,    ///< The program runs, but not for AppThrottle yet.
    Running,     ///< The program runs.
    BackingOff,  ///< The program is started again later.
    Idle,        ///< There is no program: it was left so (exit action Ignore), or its start was interrupted by a stop.
  };

  // Starting (host_supervisor_start.cpp)
  std::optional<ServiceExit> startFirst();
  std::optional<ServiceExit> startAgain();
  void launch();
  void loadSettings();
  void openOutput();
  void closeOutput();
  void recordStartFailure(const char* event, std::optional<std::uint32_t> win32, const std::string& object);
  ServiceExit startAborted();
  void noteMissingProcessors();
  void reportProgress();
  void survived();

  // The end of a run (host_supervisor_exit.cpp)
  std::optional<ServiceExit> handleExit();
  void recordExit(std::uint32_t exitCode, const RestartPolicy::Verdict& verdict);
  std::optional<ServiceExit> restart(const RestartPolicy::Verdict& verdict);
  ServiceExit giveUp(const RestartPolicy::Verdict& verdict);
  void backOff(std::int64_t pauseMs);

  // Stopping (host_supervisor_stop.cpp)
  ServiceExit stop(Control control);
  void endProgram();
  void askToEnd();
  bool ask(const StopStep& step);
  bool waitUntilGone(TickMs deadline);
  void awaitHooks();

  // Hooks (host_supervisor_hooks.cpp)
  bool startHook(const Hook& hook, std::string_view trigger);
  bool startCommand(const Hook& hook, const std::string& commandLine, std::string_view trigger);
  void awaitHook(const Hook& hook);
  void awaitStartHook();
  bool handleHooks();
  void recordHookFailure(const Hook& hook, std::optional<std::uint32_t> exitCode, std::optional<std::uint32_t> win32);
  void requestRotation();
  void rotate();
  HookFacts hookFacts(std::string_view trigger);

  // The loop (host_supervisor.cpp)
  std::optional<ServiceExit> handleControls();
  std::optional<ServiceExit> handleControl(Control control);
  void handleNotes();
  void recordLogTrouble(const LogNote& note);
  const std::optional<Reason>& logTrouble() const;
  std::optional<ServiceExit> advance();
  void updateLogs();
  TickMs nextDeadline() const;

  enum class Woken { Mail, Ended, Due };
  /// Whether mail ends the wait.
  enum class Listen { Yes, No };
  Woken wait(HANDLE ended, TickMs deadline, Listen listen);

  std::wstring service_;
  ServiceStatus& status_;
  Mailbox& mailbox_;
  const Clock& clock_;
  HostReport report_;
  HostSettings settings_;
  RestartPolicy policy_{RestartOptions{}};
  OutputRelay relay_;
  HostHooks hooks_;
  std::optional<HostOutput> output_;    ///< Of the present run, or of the last one.
  std::optional<HostProgram> program_;  ///< While it runs.
  std::optional<Reason> writeTrouble_;     ///< Why a log cannot be written, while it is so.
  std::optional<Reason> rotationTrouble_;  ///< Why a log cannot be rotated, while it is so.
  std::uint64_t droppedOutput_ = 0;     ///< What earlier runs have lost.
  std::uint64_t droppedErrors_ = 0;
  HookFacts facts_;
  const TickMs hostStartedAt_;
  TickMs startedAt_ = 0;  ///< Of the present or last run.
  bool startAborted_ = false;
  bool stopCommandFailed_ = false;
  Phase phase_ = Phase::Starting;
  TickMs nextStartAt_ = 0;
  bool settled_ = false;  ///< Whether the SCM knows the service as running, and not as starting or waiting.
};

/// How often the Service Control Manager hears of progress while the service starts or stops.
inline constexpr std::int64_t kProgressMs = 2'000;

}  // namespace steward
