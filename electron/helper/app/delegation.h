#pragma once

#include <windows.h>

#include <optional>
#include <string>
#include <vector>

namespace steward {

/// The accounts that may start and stop a service without being administrators, as `DOMAIN\\name`, or by their SID where they
/// have no name. Nothing where the system keeps no such list (Wine) or does not show it.
std::optional<std::vector<std::string>> readControllers(const std::string& service);

/// Lets exactly these accounts do so, by name or SID. `handle` needs READ_CONTROL and WRITE_DAC. Throws `win32::Error`:
/// ERROR_INVALID_LEVEL where the system keeps no such list.
void writeControllers(SC_HANDLE handle, const std::string& service, const std::vector<std::string>& accounts);

}  // namespace steward
