#include "app/host_status.h"

#include <algorithm>

namespace steward {
namespace {

/// Added to each wait hint: what the host itself may need when the machine is busy.
constexpr std::int64_t kReserveMs = 5'000;

}  // namespace

void ServiceStatus::stopped(ServiceExit exit) {
  status_.dwWin32ExitCode = exit.win32;
  status_.dwServiceSpecificExitCode = exit.specific;
  settled(SERVICE_STOPPED, 0);
}

void ServiceStatus::pending(DWORD state, std::int64_t waitMs) {
  status_.dwCheckPoint = state == status_.dwCurrentState ? status_.dwCheckPoint + 1 : 1;
  status_.dwWaitHint = static_cast<DWORD>(std::clamp<std::int64_t>(waitMs, 0, MAXLONG - kReserveMs) + kReserveMs);
  report(state, state == SERVICE_STOP_PENDING ? 0 : kStopControls);
}

void ServiceStatus::settled(DWORD state, DWORD controls) {
  status_.dwCheckPoint = 0;
  status_.dwWaitHint = 0;
  report(state, controls);
}

void ServiceStatus::report(DWORD state, DWORD controls) {
  status_.dwCurrentState = state;
  status_.dwControlsAccepted = controls;
  // Nothing can be done about a failure, and the program is not to suffer from it.
  SetServiceStatus(handle_, &status_);
}

}  // namespace steward
