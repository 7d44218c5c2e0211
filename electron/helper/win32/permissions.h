#pragma once

#include <string>

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

}  // namespace steward::win32
