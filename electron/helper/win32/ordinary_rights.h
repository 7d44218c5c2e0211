#pragma once

#include <windows.h>

namespace steward::win32 {

/// Whether Windows would refuse this access to a service, or to the Service Control Manager itself, to the ordinary user
/// that runs this process under Wine, whose SCM hands out whatever is asked for. Never on Windows, which decides itself.
bool isBeyondOrdinaryUser(DWORD serviceAccess) noexcept;
bool isManagerBeyondOrdinaryUser(DWORD managerAccess) noexcept;

/// Wine's `runas` starts a program without giving it rights: a process that was started so says that it has them.
void countAsElevatedInWine() noexcept;

}  // namespace steward::win32
