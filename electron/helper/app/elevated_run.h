#pragma once

#include <optional>
#include <string>
#include <vector>

namespace steward {

/// Executes a command line once more with an administrator's rights, after asking for consent, and brings its output and
/// exit code back. The words go through a pipe, since a command line can be read by every process of the user. Nothing
/// when nobody can be asked, or this process is elevated already. STEWARD_NO_ELEVATION, set to anything, forbids it.
std::optional<int> runElevated(const std::vector<std::string>& words);

}  // namespace steward
