#pragma once

#include <windows.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/failure_actions.h"

namespace steward::win32 {

/// What the SCM keeps of a service beside its configuration (win32/scm.h), each by a call of its own. Asked: nothing is a
/// setting that this system does not keep. To change: nothing leaves a setting as it is.
struct ServiceExtras {
  std::optional<std::vector<std::string>> environment;  ///< `NAME=value`; the SCM reads it from the registry at each start
  std::optional<std::vector<FailureAction>> failureActions;
  std::optional<std::uint32_t> failureResetSeconds;  ///< INFINITE: never; kept only with actions
  std::optional<std::wstring> failureCommand;
  std::optional<std::wstring> failureRebootMessage;
  std::optional<bool> failureActionsOnErrors;  ///< also when the service stops with an error, not only when it dies
  std::optional<std::uint32_t> preshutdownMs;
  std::optional<std::vector<std::wstring>> requiredPrivileges;  ///< empty: all of the account's
  std::optional<DWORD> sidType;                                 ///< SERVICE_SID_TYPE_…
};

/// Reads all of them. `service` needs SERVICE_QUERY_CONFIG. Throws `Error`.
ServiceExtras queryExtras(SC_HANDLE service, std::string_view name);

/// Changes some; `service` needs SERVICE_QUERY_CONFIG, SERVICE_CHANGE_CONFIG and, for recovery actions, SERVICE_START. Throws
/// `Error`: ERROR_INVALID_LEVEL for a setting that this system does not keep.
void changeExtras(SC_HANDLE service, std::string_view name, const ServiceExtras& change);

/// Whether Windows has a privilege of this name.
bool isPrivilege(const std::wstring& name);

/// Whether HKLM\SYSTEM\CurrentControlSet\Control\ServiceGroupOrder lists a group of this name; true where there is no such
/// list (Wine).
bool isLoadOrderGroup(const std::wstring& name);

}  // namespace steward::win32
