#pragma once

#include <optional>
#include <string>

#include "app/host_mailbox.h"
#include "app/host_program.h"
#include "app/host_report.h"
#include "app/host_status.h"
#include "core/restart_policy.h"

namespace steward {

/// Keeps one program running as a service: starts it, watches it, restarts it as its settings say, stops it on demand.
/// Belongs to one thread; all else reaches it through the mailbox.
class Supervisor {
 public:
  Supervisor(std::wstring service, ServiceStatus& status, Mailbox& mailbox, const Clock& clock);

  /// Runs until the service is to stop. Returns how it ended.
  ServiceExit run();

 private:
  enum class Phase {
    Starting,    ///< The program runs, but not for AppThrottle yet.
    Running,     ///< The program runs.
    BackingOff,  ///< The program is started again later.
    Idle,        ///< The program has ended and is left so (exit action Ignore).
  };

  std::optional<ServiceExit> startFirst();
  void startAgain();
  void launch();
  void loadSettings();
  void recordStartFailure(const char* event, std::optional<std::uint32_t> win32, const std::string& object);

  std::optional<ServiceExit> handleControls();
  void handleNotes();
  void recordLogTrouble(const LogNote& note);
  void advance();
  std::optional<ServiceExit> handleExit();
  void reportProgress();
  void survived();
  void backOff(std::int64_t pauseMs);

  ServiceExit stop(Control control);
  void askToEnd();
  bool waitUntilGone(TickMs deadline);

  enum class Woken { Mail, Ended, Timeout };
  Woken wait(TickMs deadline);
  TickMs nextDeadline() const;
  void updateLogs();

  std::wstring service_;
  ServiceStatus& status_;
  Mailbox& mailbox_;
  const Clock& clock_;
  HostReport report_;
  HostSettings settings_;
  RestartPolicy policy_{RestartOptions{}};
  std::optional<HostProgram> program_;
  std::optional<Reason> logReason_;  ///< Why a log is not as wished, while it is so.
  Phase phase_ = Phase::Starting;
  TickMs nextStartAt_ = 0;
  bool settled_ = false;  ///< Whether the SCM knows the service as running, and not as starting or waiting.
};

}  // namespace steward
