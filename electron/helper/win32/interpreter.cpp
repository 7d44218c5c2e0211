#include "win32/interpreter.h"

#include <windows.h>

#include "win32/file.h"
#include "win32/handle.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Windows' aliases for store applications only run for the signed-in user, never for a service.
bool isStoreAlias(const std::wstring& path) { return path.find(L"\\Microsoft\\WindowsApps\\") != std::wstring::npos; }

std::optional<std::wstring> onSearchPath(const std::wstring& fileName) {
  wchar_t path[MAX_PATH];
  const DWORD length = SearchPathW(nullptr, fileName.c_str(), nullptr, MAX_PATH, path, nullptr);
  if (length == 0 || length >= MAX_PATH || isStoreAlias(path)) return std::nullopt;
  return std::wstring(path, length);
}

/// The last folder, by name, that fits a pattern such as `C:\Program Files\Python*`.
std::optional<std::wstring> lastMatch(const std::wstring& pattern) {
  WIN32_FIND_DATAW found;
  const FindHandle search(FindFirstFileW(pattern.c_str(), &found));
  if (!search) return std::nullopt;
  std::wstring best;
  do {
    if ((found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0 && best < found.cFileName) best = found.cFileName;
  } while (FindNextFileW(search.get(), &found));
  if (best.empty()) return std::nullopt;
  return pattern.substr(0, pattern.find_last_of(L'\\') + 1) + best;
}

}  // namespace

std::optional<std::string> findInterpreter(const ScriptKind& script) {
  const std::wstring fileName = widen(script.interpreter);
  if (const auto path = onSearchPath(fileName)) return narrow(*path);
  for (const std::string_view pattern : usualFolders(script.interpreter)) {
    std::wstring folder = widen(expandEnvironment(pattern));
    if (folder.ends_with(L'*')) {
      const auto match = lastMatch(folder);
      if (!match) continue;
      folder = *match;
    }
    const std::wstring path = folder + L'\\' + fileName;
    if (pathKind(path) == PathKind::File) return narrow(path);
  }
  return std::nullopt;
}

}  // namespace steward::win32
