#pragma once

#include <string>

#include "core/json.h"
#include "core/validate.h"

namespace steward::win32 {

/// How Windows would run a file that exists.
ProgramKind programKind(const std::wstring& path);

/// What a path is, as a program to make a service of (`Inspection` in the protocol). Never throws for a bad path.
Json inspect(const std::string& path);

}  // namespace steward::win32
