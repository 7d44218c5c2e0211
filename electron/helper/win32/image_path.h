#pragma once

#include <windows.h>

#include <string>

namespace steward::win32 {

/// The path of a process's executable, UTF-8; of a process that cannot be opened, as those of other users cannot, as the
/// kernel keeps it. Empty when it cannot be had.
std::string imagePath(DWORD processId);

}  // namespace steward::win32
