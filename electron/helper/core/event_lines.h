#pragma once

#include <cstddef>
#include <string_view>

#include "core/json.h"

namespace steward {

/// The last `limit` events in the text of an `events.jsonl`, oldest first, each with exactly the protocol's members.
/// Lines that are no event (cut off, garbage, an unknown name) are left out.
Json lastEvents(std::string_view lines, std::size_t limit);

}  // namespace steward
