#include "win32/console.h"

namespace steward::win32 {
namespace {

/// The host is on the same console for a moment and gets the Ctrl+C too.
BOOL WINAPI swallow(DWORD) { return TRUE; }

}  // namespace

bool sendCtrlC(DWORD processId) noexcept {
  // A process has one console at most, and attaching fails for one that has its own.
  FreeConsole();
  if (!AttachConsole(processId)) return false;
  // Attaching forgets the handlers. SetConsoleCtrlHandler(nullptr, TRUE) would do here as well, but the next program
  // would inherit it and be deaf to Ctrl+C.
  SetConsoleCtrlHandler(swallow, TRUE);
  const bool sent = GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0) != FALSE;
  FreeConsole();
  // The handler stays registered: the event may arrive after the console is gone.
  return sent;
}

}  // namespace steward::win32
