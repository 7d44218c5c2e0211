#pragma once

#include <string>

#include "win32/handle.h"

namespace steward::win32 {

/// A security descriptor from its text form (SDDL). Throws `Error`.
LocalMemory securityDescriptor(const std::wstring& sddl);

/// The account that this process runs under, as an SID in text form. Throws `Error`.
std::wstring ownSid();

/// Whether an object belongs to the system, to the administrators or to the account that this process runs under: nobody
/// else then decides who may change it. `object` needs READ_CONTROL. Throws `Error`.
bool hasTrustedOwner(HANDLE object);

/// Whether an object's permissions are its own, and none are inherited. `object` needs READ_CONTROL. Throws `Error`.
bool hasOwnPermissions(HANDLE object);

}  // namespace steward::win32
