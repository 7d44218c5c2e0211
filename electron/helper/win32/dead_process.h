#pragma once

#include <windows.h>

#include <string>

namespace steward::win32 {

/// Corrects a status of Wine's SCM, which goes on reporting a service whose process has died: it becomes what Windows
/// would say, stopped with ERROR_PROCESS_ABORTED. Windows' own answers stay as they are.
void correctDeadProcess(SERVICE_STATUS_PROCESS& status);

/// Brings Wine's SCM to notice that a service's process has died, so that the service can be started again. Does nothing on Windows, or when the process lives. Needs SERVICE_STOP, without which nothing happens either.
void settleDeadProcess(SC_HANDLE manager, const std::wstring& name);

}  // namespace steward::win32
