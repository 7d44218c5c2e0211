#pragma once

#include "core/json.h"

namespace steward::win32 {

/// What `hello` tells of this process and machine: `pid`, `elevated`, `wine`, `windows`, `computer`, `dataRoot`,
/// `logsRoot`. Throws `Error`.
Json systemFacts();

}  // namespace steward::win32
