#pragma once

#include <cstdint>
#include <string>

namespace steward {

/// A duration in milliseconds in the two largest units that matter, by their international symbols: `120 ms`, `8.5 s`,
/// `2 min 5 s`, `3 h 12 min`, `4 d 3 h`. Negative ones count as 0.
std::string formatDuration(std::int64_t ms);

}  // namespace steward
