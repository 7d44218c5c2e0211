#pragma once

namespace steward {

/// Speaks protocol section 2 on the standard streams until standard input ends. Returns the process's exit code.
int runRpc();

}  // namespace steward
