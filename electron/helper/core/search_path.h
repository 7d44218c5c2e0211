#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace steward {

/// The value of PATH with a folder at its end; nothing when the folder is in it already, however it is written: case, quotes,
/// a trailing backslash. Every other entry stays as it is, empty ones and ones with `%NAME%` included.
std::optional<std::string> withFolder(std::string_view searchPath, std::string_view folder);

/// The value of PATH without a folder; nothing when the folder is not in it.
std::optional<std::string> withoutFolder(std::string_view searchPath, std::string_view folder);

}  // namespace steward
