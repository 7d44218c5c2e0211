#pragma once

#include <windows.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/validate.h"

namespace steward::win32 {

/// The path with the prefix that lifts the limit of 260 characters, where it needs it.
std::wstring longPath(const std::wstring& path);

/// What stands at an absolute path. Errors other than absence (access, a drive that is not ready) count as absence.
PathKind pathKind(const std::wstring& path);

/// Whether two handles are of the same file; nothing where the file system does not number its files.
std::optional<bool> isSameFile(HANDLE first, HANDLE second);

/// Whether two paths lead to the same file, as a short name, a substituted drive and a link of its folder do. False where one of
/// them cannot be opened.
bool isSameFile(const std::wstring& first, const std::wstring& second);

/// Reads at most `limit` bytes from the start of a file. Throws `Error`.
std::string readFileStart(const std::wstring& path, std::size_t limit);

/// Reads at most the last `limit` bytes of a file; empty when it does not exist. Throws `Error`.
std::string readFileEnd(const std::wstring& path, std::size_t limit);

/// Writes a file anew. Throws `Error`; what stands there then may be cut short.
void writeFile(const std::wstring& path, std::string_view bytes);

/// The size in bytes; nothing when there is no such file.
std::optional<std::uint64_t> fileSize(const std::wstring& path);

}  // namespace steward::win32
