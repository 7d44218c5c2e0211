#pragma once

#include <cstddef>
#include <string>

namespace steward::win32 {

/// Reads standard input to its end. Throws `Error`, ERROR_FILE_TOO_LARGE when there is more than `limit` bytes.
std::string readStandardInput(std::size_t limit);

}  // namespace steward::win32
