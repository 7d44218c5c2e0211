#pragma once

#include <cstdint>

namespace steward::win32 {

/// The processors that a process may run on; bit n is processor n of this process's group. All bits when it cannot be told.
std::uint64_t availableProcessors();

}  // namespace steward::win32
