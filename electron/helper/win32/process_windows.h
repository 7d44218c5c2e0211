#pragma once

#include <windows.h>

#include <vector>

namespace steward::win32 {

/// Asks every top level window of the processes to close (WM_CLOSE, and WM_ENDSESSION as NSSM does). Returns whether
/// there was one.
bool closeWindows(const std::vector<DWORD>& processIds);

/// Posts WM_QUIT to every thread of the processes. Returns whether one of them has a message queue.
bool quitThreads(const std::vector<DWORD>& processIds);

}  // namespace steward::win32
