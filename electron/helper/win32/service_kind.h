#pragma once

#include <windows.h>

#include <string>

namespace steward::win32 {

/// Whether a name is that of a kernel or file system driver, which the SCM keeps among the services.
bool isDriver(SC_HANDLE manager, const std::wstring& name) noexcept;

/// Whether Windows protects the service's process (SERVICE_CONFIG_LAUNCH_PROTECTED, since Windows 8.1), so that even
/// administrators can neither change nor stop it. `service` needs SERVICE_QUERY_CONFIG.
bool isLaunchProtected(SC_HANDLE service) noexcept;

}  // namespace steward::win32
