#pragma once

#include <optional>
#include <string>

namespace steward::win32 {

/// The file or folder, at this path or above it, that ordinary users of the machine may change so that another program would be
/// run in place of what stands there; nothing when there is none, or it cannot be told. On another computer nothing can be told.
std::optional<std::wstring> changeableByUsers(const std::wstring& path);

/// The path by its share (`\\server\share\…`) where it is on a network drive that this user has connected; nothing where it is not.
std::optional<std::wstring> sharedPath(const std::wstring& path);

}  // namespace steward::win32
