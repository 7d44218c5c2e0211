#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ordinary_access.h"
#include "win32/account.h"

namespace steward::win32 {

/// Lets an account read, write and delete in a folder and all that is below it, besides what is allowed already.
/// Throws `Error`.
void allowModify(const std::wstring& folder, Sid account);

/// Takes back what `allowModify` has given. Throws `Error`.
void withdrawModify(const std::wstring& folder, Sid account);

/// Lets an account query, start, stop and pause a service, besides what its security descriptor allows already.
/// `service` needs READ_CONTROL and WRITE_DAC. Throws `Error`.
void allowControl(SC_HANDLE service, Sid account);

/// The entries of a list in their order, those that allow and those that deny; without those that only others inherit.
std::vector<AccessEntry> entriesOf(PACL list);

/// Who may do what with a service. Nothing where the system keeps no such list (Wine's is empty). `service` needs READ_CONTROL.
/// Throws `Error`.
std::optional<std::vector<AccessEntry>> serviceAccess(SC_HANDLE service);

/// Gives an account exactly these rights to a service in place of those it has; 0 takes it out of the list. `service` needs
/// READ_CONTROL and WRITE_DAC. Throws `Error`.
void setServiceRights(SC_HANDLE service, Sid account, DWORD rights);

}  // namespace steward::win32
