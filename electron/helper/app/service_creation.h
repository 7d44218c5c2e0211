#pragma once

#include <windows.h>

#include <optional>
#include <string>

#include "core/request.h"

namespace steward {

/// Creates a service that this executable hosts, or one whose program is a service itself, with everything the operation
/// says. When a step fails, what was made is taken back. The operation must have been validated. Throws `win32::Error`.
void createService(SC_HANDLE manager, const Operation& operation);

/// What became of a deletion: the service is gone, goes once it has stopped (until then it runs on with its settings), or
/// goes once other programs close it.
enum class Deletion { Done, WhenStopped, WhenReleased };

/// Deletes a service together with its settings, and waits a moment for the SCM to let go of it. Does not stop it.
/// Throws `win32::Error`.
Deletion deleteService(SC_HANDLE manager, const std::wstring& name);

/// Start type and delay as the SCM knows them.
DWORD startTypeNumber(StartType type);

/// The password to change an account with, by what CreateServiceW and ChangeServiceConfigW ask for: none for accounts whose
/// password Windows manages, an empty one for the built-in ones. `account` by its name as the SCM wants it.
std::optional<std::wstring> passwordFor(const std::string& account, const std::optional<std::string>& given);

/// Gives an account, by its name as the SCM wants it, what it needs to run the service: the right to run services, and the
/// right to write into the folder of the service's logs where a host writes them. Throws `win32::Error`.
void prepareAccount(const std::wstring& service, const std::wstring& account);

/// Takes back the right to write into the folder of the service's logs from an account that ran the service. The right to run
/// services stays, for other services may need it.
void withdrawAccount(const std::wstring& service, const std::wstring& account);

}  // namespace steward
