#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "win32/handle.h"

namespace steward::win32 {

/// A security identifier in its binary form.
using Sid = std::vector<BYTE>;

/// The SID of an account (`DOMAIN\user`, `.\user`, `user`) or of an SID in its text form (`S-1-5-…`). Empty when
/// nobody has this name.
Sid lookUpSid(const std::wstring& account);

/// The name under which the SCM knows an account: the built-in ones in any usual spelling or in the names that the system
/// gives them in its own language, and with or without `.\`, in their one form (core/account.h); any other unchanged.
std::string scmAccountName(std::string_view account);

/// `S-1-5-…`. Throws `Error`.
std::wstring sidText(const Sid& sid);

/// The account with an SID in its text form, `DOMAIN\user`, or the SID where nobody has it or nobody knows.
std::string accountName(const std::wstring& sid);

/// The account that this process runs under, `DOMAIN\user`, or its SID where it has no name. Throws `Error`.
std::string ownAccountName();

/// Grants the right to run services (SeServiceLogonRight) to an account. Throws `Error`.
void grantServiceLogonRight(const std::wstring& account);

/// Whether this process runs with administrator rights.
bool isElevated();

}  // namespace steward::win32
