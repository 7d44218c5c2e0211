#pragma once

#include "core/json.h"

namespace steward {

/// The parameter table as `steward schema` prints it (protocol section 1).
Json schema();

}  // namespace steward
