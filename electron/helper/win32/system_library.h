#pragma once

#include <windows.h>

namespace steward::win32 {

/// Finds a function of a system DLL that is loaded only when it is needed: imported, shell32.dll, user32.dll and their
/// like would nearly double the memory of every idle host. Null where the system lacks it. The DLL stays loaded.
///
///     const auto beep = systemFunction<decltype(&MessageBeep)>(L"user32.dll", "MessageBeep");
template <class Function>
Function systemFunction(const wchar_t* library, const char* name) noexcept {
  const HMODULE module = LoadLibraryExW(library, nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
  if (module == nullptr) return nullptr;
  return reinterpret_cast<Function>(reinterpret_cast<void*>(GetProcAddress(module, name)));
}

}  // namespace steward::win32
