#pragma once

namespace steward {

/// What `runHost` returns when the Service Control Manager did not start this process.
inline constexpr int kNotStartedAsService = -1;

/// Runs as the host of the service for which the Service Control Manager started this process, until that service has
/// stopped. Returns the process's exit code, or `kNotStartedAsService` at once.
int runHost();

}  // namespace steward
