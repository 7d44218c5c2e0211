#pragma once

#include <string>

#include "win32/account.h"

namespace steward::win32 {

/// Lets only administrators and the system change a key below HKEY_LOCAL_MACHINE and what is below it, and besides them only
/// `reader` read it, where it is not empty. Creates the key when it does not exist. Throws `Error`.
void protectKey(const std::wstring& path, const Sid& reader);

/// Gives a key the permissions of its parent again; one that does not exist is no error. Throws `Error`.
void unprotectKey(const std::wstring& path);

}  // namespace steward::win32
