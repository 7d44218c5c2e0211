#pragma once

#include <string>

namespace steward::win32 {

/// Makes sure that a folder exists which only SYSTEM and administrators can change, and users can read. A folder that
/// somebody else has put there, or a link to another one, is renamed: what is written below it with the rights of the
/// system must not end up in a place of that person's choice. Throws `Error`.
void createTrustedDirectory(const std::wstring& path);

}  // namespace steward::win32
