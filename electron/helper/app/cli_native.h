#pragma once

#include <windows.h>

#include <string>

#include "app/cli_verbs.h"
#include "core/parameters.h"

namespace steward {

/// What `get` prints for a parameter that the SCM keeps; of an environment, the value of `variable` unless that is empty.
std::string nativeText(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter,
                       const std::string& variable);

/// `set` and `reset` for such a parameter; they print NSSM's words and return its exit code.
int setNative(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter, const Words& values);
int resetNative(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter);

}  // namespace steward
