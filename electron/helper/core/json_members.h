#pragma once

#include "core/json.h"

namespace steward {

/// Adds a member to an object that has none of this name. Members listed in braces would cost several times the code, copied
/// into each place.
void append(Json& object, const char* name, Json value);

}  // namespace steward
