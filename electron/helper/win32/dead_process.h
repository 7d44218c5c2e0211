#pragma once

#include <windows.h>

#include <string>

namespace steward::win32 {

/// Corrects a status of Wine's SCM, which goes on reporting a service whose process has died: it becomes what Windows
/// would say, stopped with ERROR_PROCESS_ABORTED. Windows' own answers stay as they are. `service` needs
/// SERVICE_QUERY_STATUS: a process may have reported its stop after `status` was taken and before it ended, so the SCM
/// is asked once more before the process counts as dead.
void correctDeadProcess(SC_HANDLE service, SERVICE_STATUS_PROCESS& status);

/// The same for a service that is not open yet.
void correctDeadProcess(SC_HANDLE manager, const std::wstring& name, SERVICE_STATUS_PROCESS& status);

/// Brings Wine's SCM to notice that a service's process has died, so that the service can be started again. Does
/// nothing on Windows, or when the process lives. Needs SERVICE_STOP, without which nothing happens either.
void settleDeadProcess(SC_HANDLE manager, const std::wstring& name);

}  // namespace steward::win32
