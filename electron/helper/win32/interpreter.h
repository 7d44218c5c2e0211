#pragma once

#include <optional>
#include <string>

#include "core/script.h"

namespace steward::win32 {

/// The interpreter of a kind of script, as an absolute path: on the search path or in the usual folders.
std::optional<std::string> findInterpreter(const ScriptKind& script);

}  // namespace steward::win32
