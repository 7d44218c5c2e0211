#pragma once

#include <windows.h>

#include <string>

namespace steward::win32 {

/// Compresses a file into a new one in gzip's format and gives it the same time of last writing. Both are shared with
/// everybody. `cancel` ends it early, with ERROR_CANCELLED. Returns a Win32 error number; unless that is 0, `target` is
/// incomplete or was not written.
DWORD gzipFile(const std::wstring& source, const std::wstring& target, HANDLE cancel);

}  // namespace steward::win32
