#pragma once

#include <vector>

#include "core/process_tree.h"

namespace steward::win32 {

/// Every process of the system in one consistent snapshot, without opening any of them. Throws `Error`.
std::vector<ProcessRow> snapshotProcesses();

/// Number of logical processors.
std::uint32_t processorCount();

}  // namespace steward::win32
