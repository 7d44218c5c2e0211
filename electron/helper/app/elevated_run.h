#pragma once

#include <optional>
#include <string>
#include <vector>

namespace steward {

/// Executes a command line in another process of this program, with an administrator's rights, after asking for consent;
/// its output comes out of this process. The words go through a pipe, since a command line can be read by every process of
/// the user. Returns its exit code. Throws `FailureError`: `elevationDeclined`, or `elevationFailed`, when nothing was done;
/// `elevationLost` when the other process ended before it had told its exit code.
int callElevated(const std::vector<std::string>& words);

/// Does that for the console, and tells there what went wrong. Nothing when nobody can be asked, or this process is elevated
/// already. STEWARD_NO_ELEVATION, set to anything, forbids it.
std::optional<int> runElevated(const std::vector<std::string>& words);

}  // namespace steward
