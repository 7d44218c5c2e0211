#pragma once

#include "core/json.h"

namespace steward {

/// The JSON Schema (draft 7) of a configuration (core/fleet_config.h), from the parameter table. What depends on the machine,
/// such as whether a path exists, is not in it.
Json configSchema();

}  // namespace steward
