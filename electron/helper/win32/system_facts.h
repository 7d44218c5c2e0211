#pragma once

#include <optional>
#include <string>

#include "core/json.h"

namespace steward::win32 {

/// Wine's version; nothing on Windows.
std::optional<std::string> wineVersion();

/// What `hello` tells of this process and machine: `pid`, `elevated`, `wine`, `windows`, `computer`, `dataRoot`,
/// `logsRoot`. Throws `Error`.
Json systemFacts();

}  // namespace steward::win32
