#include "win32/process_windows.h"

#include <tlhelp32.h>

#include <algorithm>

#include "win32/handle.h"
#include "win32/system_library.h"

namespace steward::win32 {
namespace {

/// The calls of user32.dll that are needed to stop a program.
struct User32 {
  decltype(&EnumWindows) enumWindows;
  decltype(&GetWindowThreadProcessId) getWindowThreadProcessId;
  decltype(&PostMessageW) postMessage;
  decltype(&PostThreadMessageW) postThreadMessage;
};

template <class Function>
bool load(Function& function, const char* name) {
  function = systemFunction<Function>(L"user32.dll", name);
  return function != nullptr;
}

const User32* user32() {
  static User32 calls{};
  static const bool loaded =
      load(calls.enumWindows, "EnumWindows") && load(calls.getWindowThreadProcessId, "GetWindowThreadProcessId") &&
      load(calls.postMessage, "PostMessageW") && load(calls.postThreadMessage, "PostThreadMessageW");
  return loaded ? &calls : nullptr;
}

bool contains(const std::vector<DWORD>& ids, DWORD id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

struct Closing {
  const User32& calls;
  const std::vector<DWORD>& processIds;
  bool found;
};

BOOL CALLBACK closeIfOwned(HWND window, LPARAM parameter) {
  auto& closing = *reinterpret_cast<Closing*>(parameter);
  DWORD owner = 0;
  closing.calls.getWindowThreadProcessId(window, &owner);
  if (!contains(closing.processIds, owner)) return TRUE;
  closing.calls.postMessage(window, WM_CLOSE, 0, 0);
  closing.calls.postMessage(window, WM_ENDSESSION, 1, static_cast<LPARAM>(ENDSESSION_CLOSEAPP | ENDSESSION_LOGOFF));
  closing.found = true;
  return TRUE;
}

}  // namespace

bool closeWindows(const std::vector<DWORD>& processIds) {
  const User32* calls = user32();
  if (calls == nullptr) return false;
  Closing closing{*calls, processIds, false};
  calls->enumWindows(closeIfOwned, reinterpret_cast<LPARAM>(&closing));
  return closing.found;
}

bool quitThreads(const std::vector<DWORD>& processIds) {
  const User32* calls = user32();
  if (calls == nullptr) return false;
  const Handle snapshot(CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0));
  if (!snapshot) return false;
  bool posted = false;
  THREADENTRY32 thread{};
  thread.dwSize = sizeof thread;
  for (BOOL more = Thread32First(snapshot.get(), &thread); more; more = Thread32Next(snapshot.get(), &thread)) {
    if (!contains(processIds, thread.th32OwnerProcessID)) continue;
    if (calls->postThreadMessage(thread.th32ThreadID, WM_QUIT, 0, 0)) posted = true;
  }
  return posted;
}

}  // namespace steward::win32
