#pragma once

#include <windows.h>

namespace steward::win32 {

/// Sends Ctrl+C to every process on the console of `processId`. Returns false when that process has no console.
/// The calling process has no console afterwards.
bool sendCtrlC(DWORD processId) noexcept;

}  // namespace steward::win32
