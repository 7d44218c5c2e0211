#pragma once

#include <string>
#include <string_view>

namespace steward::win32 {

/// SHA-256 as 64 lower-case hexadecimal digits. Throws `Error`.
std::string sha256Hex(std::string_view bytes);

}  // namespace steward::win32
