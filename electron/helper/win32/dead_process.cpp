#include "win32/dead_process.h"

#include "win32/handle.h"
#include "win32/system_facts.h"

namespace steward::win32 {
namespace {

bool isWine() {
  static const bool wine = wineVersion().has_value();
  return wine;
}

bool isGone(DWORD pid) {
  // Wine gives a freed number to the next process, which is likely the one that asks.
  if (pid == GetCurrentProcessId()) return true;
  const Handle process(OpenProcess(SYNCHRONIZE, FALSE, pid));
  if (!process) return GetLastError() == ERROR_INVALID_PARAMETER;
  return WaitForSingleObject(process.get(), 0) == WAIT_OBJECT_0;
}

bool isDead(const SERVICE_STATUS_PROCESS& status) {
  return isWine() && status.dwCurrentState != SERVICE_STOPPED && status.dwProcessId != 0 && isGone(status.dwProcessId);
}

bool query(SC_HANDLE service, SERVICE_STATUS_PROCESS& status) {
  DWORD needed = 0;
  return QueryServiceStatusEx(service, SC_STATUS_PROCESS_INFO, reinterpret_cast<BYTE*>(&status), sizeof status,
                              &needed) != FALSE;
}

}  // namespace

void correctDeadProcess(SC_HANDLE service, SERVICE_STATUS_PROCESS& status) {
  if (!isDead(status)) return;
  if (query(service, status) && !isDead(status)) return;
  status.dwCurrentState = SERVICE_STOPPED;
  status.dwWin32ExitCode = ERROR_PROCESS_ABORTED;
  status.dwServiceSpecificExitCode = 0;
  status.dwControlsAccepted = 0;
  status.dwProcessId = 0;
}

void correctDeadProcess(SC_HANDLE manager, const std::wstring& name, SERVICE_STATUS_PROCESS& status) {
  if (!isDead(status)) return;
  const ServiceHandle service(OpenServiceW(manager, name.c_str(), SERVICE_QUERY_STATUS));
  if (service) correctDeadProcess(service.get(), status);
}

void settleDeadProcess(SC_HANDLE manager, const std::wstring& name) {
  const ServiceHandle service(OpenServiceW(manager, name.c_str(), SERVICE_STOP | SERVICE_QUERY_STATUS));
  SERVICE_STATUS_PROCESS status{};
  if (!service || !query(service.get(), status) || !isDead(status)) return;
  // The first request fails at the dead process, and the second ends the service by force.
  SERVICE_STATUS ignored;
  ControlService(service.get(), SERVICE_CONTROL_STOP, &ignored);
  ControlService(service.get(), SERVICE_CONTROL_STOP, &ignored);
}

}  // namespace steward::win32
