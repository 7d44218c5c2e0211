#pragma once

#include <cstddef>
#include <string>

#include "core/json.h"

namespace steward::win32 {

/// The host keeps the file below this size.
inline constexpr std::size_t kMaxEventBytes = 1024 * 1024;

/// The last `limit` events of a service's `events.jsonl`, oldest first, as a JSON array. Lines that are no event of the
/// protocol are left out. Empty when there is no such file. Throws `Error`.
/// @param bytes how much of the file's end is looked at
Json readEvents(const std::wstring& service, std::size_t limit, std::size_t bytes = kMaxEventBytes);

}  // namespace steward::win32
