#pragma once

#include <cstddef>
#include <string>

#include "core/json.h"

namespace steward::win32 {

/// Most entries that one listing returns.
inline constexpr std::size_t kMaxDirectoryEntries = 5000;

/// The content of a folder, folders first, by name; for the empty path the drives and the usual folders (`directory` in
/// the protocol). Hidden system entries are left out. Throws `Error` when the folder cannot be read.
Json listDirectory(const std::string& path);

}  // namespace steward::win32
