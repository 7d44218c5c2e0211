#pragma once

#include <cstddef>
#include <string>

#include "core/json.h"

namespace steward::win32 {

/// The last `limit` events of a service's `events.jsonl`, oldest first, as a JSON array. Lines that are no event of the
/// protocol are left out. Empty when there is no such file. Throws `Error`.
Json readEvents(const std::wstring& service, std::size_t limit);

}  // namespace steward::win32
