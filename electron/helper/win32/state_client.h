#pragma once

#include <windows.h>

#include <optional>
#include <string>

#include "core/reported_state.h"
#include "win32/handle.h"

namespace steward::win32 {

/// The path of a service's state pipe: `\\.\pipe\Steward-<service>`.
std::wstring statePipePath(const std::wstring& service);

/// Connects to a host's state pipe for overlapped reading. An empty handle when there is none, or when the pipe is not
/// served by `hostPid`, the process that the SCM names: somebody else's pipe is not believed.
Handle connectToState(const std::wstring& service, DWORD hostPid);

/// Reads a host's present state, waiting at most `timeoutMs`. Nothing when it cannot be had.
std::optional<ReportedState> readState(const std::wstring& service, DWORD hostPid, DWORD timeoutMs);

/// Longest line that a reader accepts, in bytes.
inline constexpr std::size_t kMaxStateLine = 64 * 1024;

}  // namespace steward::win32
