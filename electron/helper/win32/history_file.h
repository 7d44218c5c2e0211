#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace steward::win32 {

/// Appends a line to the history of a service, `%ProgramData%\Steward\history\<service>.jsonl`, which only SYSTEM and
/// administrators can change, and keeps it below 1 MiB by dropping the older half. Must be called under the service's
/// `OperationLock`. Throws `Error`.
/// @param restricted from now on only SYSTEM and administrators can read the history either
void appendHistory(const std::wstring& service, std::string_view line, bool restricted);

/// The last `limit` lines of a service's history, newest first; the oldest may be cut off at its start. Throws `Error`.
std::vector<std::string> readHistory(const std::wstring& service, std::size_t limit);

/// Deletes the histories that nobody has written to for a year, but for those of these services.
void dropOldHistories(const std::vector<std::wstring>& services) noexcept;

}  // namespace steward::win32
