#pragma once

#include <windows.h>

#include <cstdint>

namespace steward {

/// How a service ended, for the Service Control Manager.
struct ServiceExit {
  DWORD win32 = NO_ERROR;
  DWORD specific = 0;  ///< Only with ERROR_SERVICE_SPECIFIC_ERROR.

  /// The program's own exit code; 0 is no error.
  static ServiceExit ofProgram(std::uint32_t exitCode) {
    return exitCode == 0 ? ServiceExit{} : ofHost(exitCode);
  }
  /// A service specific code, such as NSSM's 2 (parameters) and 3 (the program could not be started).
  static ServiceExit ofHost(DWORD code) { return {ERROR_SERVICE_SPECIFIC_ERROR, code}; }
};

/// The service's status at the Service Control Manager; owns checkpoint and wait hint.
class ServiceStatus {
 public:
  explicit ServiceStatus(SERVICE_STATUS_HANDLE handle) : handle_(handle) {}

  /// `waitMs`: within which time the next report comes.
  void starting(std::int64_t waitMs) { pending(SERVICE_START_PENDING, waitMs); }
  void running() { settled(SERVICE_RUNNING, kStopControls | power_); }
  /// Waiting before the program is started again; can be told to continue at once.
  void paused() { settled(SERVICE_PAUSED, kStopControls | SERVICE_ACCEPT_PAUSE_CONTINUE | power_); }
  /// The program was started again after a wait.
  void continuing(std::int64_t waitMs) { pending(SERVICE_CONTINUE_PENDING, waitMs); }
  void stopping(std::int64_t waitMs) { pending(SERVICE_STOP_PENDING, waitMs); }
  void stopped(ServiceExit exit);

  /// Whether the SCM is to tell of power events, from the next report on.
  void acceptPowerEvents(bool accept) { power_ = accept ? SERVICE_ACCEPT_POWEREVENT : 0; }

 private:
  static constexpr DWORD kStopControls = SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_SHUTDOWN | SERVICE_ACCEPT_PRESHUTDOWN;

  void pending(DWORD state, std::int64_t waitMs);
  void settled(DWORD state, DWORD controls);
  void report(DWORD state, DWORD controls);

  SERVICE_STATUS_HANDLE handle_;
  DWORD power_ = 0;
  SERVICE_STATUS status_{SERVICE_WIN32_OWN_PROCESS, SERVICE_START_PENDING, 0, NO_ERROR, 0, 0, 0};
};

}  // namespace steward
