#include "win32/machine_path.h"

#include <windows.h>

#include <optional>
#include <string_view>

#include "core/search_path.h"
#include "win32/error.h"
#include "win32/registry.h"
#include "win32/system_library.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr wchar_t kEnvironmentKey[] = L"SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
constexpr wchar_t kPath[] = L"Path";
/// Programs that do not answer must not hold up the installer.
constexpr UINT kBroadcastTimeoutMs = 1000;

/// Explorer takes on the new PATH, and with it every program that is started from then on.
void tellPrograms() noexcept {
  const auto send = systemFunction<decltype(&SendMessageTimeoutW)>(L"user32.dll", "SendMessageTimeoutW");
  if (send == nullptr) return;
  send(HWND_BROADCAST, WM_SETTINGCHANGE, 0, reinterpret_cast<LPARAM>(L"Environment"), SMTO_ABORTIFHUNG,
       kBroadcastTimeoutMs, nullptr);
}

using Change = std::optional<std::string> (*)(std::string_view searchPath, std::string_view folder);

bool changePath(Change change, const std::string& folder) {
  const RegistryKey key = createKey(kEnvironmentKey, KEY_QUERY_VALUE | KEY_SET_VALUE);
  DWORD type = REG_EXPAND_SZ;
  const LSTATUS status = RegQueryValueExW(key.get(), kPath, nullptr, &type, nullptr, nullptr);
  if (status != ERROR_FILE_NOT_FOUND) throwIfFailed(status, "RegQueryValueExW", "Path");
  const auto value = readValue(key.get(), kPath);
  const std::string* present = value ? std::get_if<std::string>(&*value) : nullptr;
  if (status == ERROR_SUCCESS && present == nullptr) throwIfFailed(ERROR_INVALID_DATATYPE, "RegQueryValueExW", "Path");
  const auto changed = change(present == nullptr ? std::string_view() : *present, folder);
  if (!changed) return false;
  writeValue(key.get(), kPath, type == REG_SZ ? RegistryType::Sz : RegistryType::ExpandSz, *changed);
  tellPrograms();
  return true;
}

}  // namespace

bool addToMachinePath(const std::string& folder) { return changePath(withFolder, folder); }

bool removeFromMachinePath(const std::string& folder) { return changePath(withoutFolder, folder); }

}  // namespace steward::win32
