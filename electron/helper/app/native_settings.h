#pragma once

#include <windows.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/parameters.h"

/// What the Service Control Manager keeps of any service, by the names and in the values of the parameter table: words as the
/// command line has them (`SERVICE_AUTO_START`), numbers and flags as numbers, lists as lists.
namespace steward {

/// Every native value but `Name`. What this system does not keep (Wine), and a reset period without recovery actions, are left
/// out. `service` needs SERVICE_QUERY_CONFIG. Throws `win32::Error`.
ParameterValues readNativeValues(SC_HANDLE service, const std::string& name);

/// Those of them that the protocol carries in its object `native`.
ParameterValues readNativeObject(SC_HANDLE service, const std::string& name);

/// Values to write by the names of the table; nothing resets one.
using NativeChanges = std::map<std::string, std::optional<ParameterValue>>;

/// The access rights to a service that writing these values needs: who has it restarted must be allowed to start it.
DWORD nativeWritingAccess(const NativeChanges& changes);

/// Writes native values, any but `Name` and `ObjectName`, which must have been validated. `service` needs
/// `nativeWritingAccess`. Throws `FailureError` for what the SCM would not keep, and `win32::Error`; values before the one
/// that failed may then be written, and `restoring` brings them back.
void writeNativeValues(SC_HANDLE service, const std::string& name, const NativeChanges& changes);

/// The changes that bring back what `changes` overwrites. `service` needs SERVICE_QUERY_CONFIG. Throws `win32::Error`.
NativeChanges restoring(SC_HANDLE service, const std::string& name, const NativeChanges& changes);

/// The value that an installation of the service `name` leaves; nothing where there is none that could be said.
std::optional<ParameterValue> installedNativeValue(const Parameter& parameter, const std::string& name);

/// Makes the system wait for a stop of the service when it shuts down, for as long as its settings allow the stop to take.
/// `service` needs SERVICE_QUERY_CONFIG and SERVICE_CHANGE_CONFIG. Throws `win32::Error`.
void setPreshutdownTimeout(SC_HANDLE service, const std::wstring& name);

/// The same where this helper is the service's executable and the system would not wait long enough.
void raisePreshutdownTimeout(SC_HANDLE service, const std::wstring& name);

}  // namespace steward
