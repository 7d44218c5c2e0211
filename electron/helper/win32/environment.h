#pragma once

#include <string>
#include <vector>

namespace steward::win32 {

/// The environment of the program, as the block that CreateProcessW takes. `replace`, when not empty, stands in for
/// the host's own environment; `extra` is added. Entries are `NAME=value` in UTF-8; `%NAME%` references are expanded
/// in order and may name variables set before. Entries without a name are skipped.
///
/// Changes the process's own environment while it runs and puts it back: only one thread may use the environment.
std::wstring environmentBlock(const std::vector<std::string>& replace, const std::vector<std::string>& extra);

}  // namespace steward::win32
