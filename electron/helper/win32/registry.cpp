#include "win32/registry.h"

#include <algorithm>

#include "win32/error.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Longest value name that the registry allows, in UTF-16 units; key names are shorter.
constexpr DWORD kMaxName = 16383;
/// Larger values are no settings of ours; reading them would only invite trouble.
constexpr DWORD kMaxValueBytes = 1024 * 1024;

std::wstring_view untilTerminator(std::wstring_view text) { return text.substr(0, text.find(L'\0')); }

std::vector<std::string> splitList(std::wstring_view text) {
  std::vector<std::string> items;
  while (!text.empty() && text.front() != L'\0') {
    const auto item = untilTerminator(text);
    items.push_back(narrow(item));
    text.remove_prefix(std::min(item.size() + 1, text.size()));
  }
  return items;
}

std::wstring joinList(const std::vector<std::string>& items) {
  std::wstring text;
  for (const std::string& item : items) {
    // An empty item would end the list.
    if (!item.empty()) (text += widen(item)) += L'\0';
  }
  return text += L'\0';
}

}  // namespace

RegistryKey openKey(const std::wstring& path, REGSAM access) {
  RegistryKey key;
  const LSTATUS status = RegOpenKeyExW(HKEY_LOCAL_MACHINE, path.c_str(), 0, access | KEY_WOW64_64KEY, key.put());
  if (status == ERROR_FILE_NOT_FOUND) return {};
  throwIfFailed(status, "RegOpenKeyExW", narrow(path));
  return key;
}

RegistryKey createKey(const std::wstring& path, REGSAM access) {
  RegistryKey key;
  throwIfFailed(RegCreateKeyExW(HKEY_LOCAL_MACHINE, path.c_str(), 0, nullptr, REG_OPTION_NON_VOLATILE,
                                access | KEY_WOW64_64KEY, nullptr, key.put(), nullptr),
                "RegCreateKeyExW", narrow(path));
  return key;
}

void deleteKeyTree(const std::wstring& path) {
  const LSTATUS status = RegDeleteTreeW(HKEY_LOCAL_MACHINE, path.c_str());
  if (status != ERROR_FILE_NOT_FOUND) throwIfFailed(status, "RegDeleteTreeW", narrow(path));
}

std::optional<ParameterValue> readValue(HKEY key, const std::wstring& name) {
  std::wstring buffer(128, L'\0');
  DWORD type = 0;
  DWORD bytes = 0;
  LSTATUS status = ERROR_MORE_DATA;
  // The value may grow between two calls.
  while (status == ERROR_MORE_DATA) {
    bytes = static_cast<DWORD>(buffer.size() * sizeof(wchar_t));
    status = RegQueryValueExW(key, name.c_str(), nullptr, &type, reinterpret_cast<BYTE*>(buffer.data()), &bytes);
    if (status != ERROR_MORE_DATA) break;
    if (bytes > kMaxValueBytes) throw Error(ERROR_FILE_TOO_LARGE, "RegQueryValueExW", narrow(name));
    buffer.resize(std::max<std::size_t>(buffer.size() * 2, bytes / sizeof(wchar_t) + 1));
  }
  if (status == ERROR_FILE_NOT_FOUND) return std::nullopt;
  throwIfFailed(status, "RegQueryValueExW", narrow(name));
  // Text in the registry need not be terminated, nor have an even size.
  const std::wstring_view text(buffer.data(), bytes / sizeof(wchar_t));
  switch (type) {
    case REG_SZ:
    case REG_EXPAND_SZ:
      return narrow(untilTerminator(text));
    case REG_MULTI_SZ:
      return splitList(text);
    case REG_DWORD:
      if (bytes != sizeof(DWORD)) return std::nullopt;
      return std::uint32_t{static_cast<std::uint32_t>(text[0]) | static_cast<std::uint32_t>(text[1]) << 16};
    default:
      return std::nullopt;
  }
}

void writeValue(HKEY key, const std::wstring& name, RegistryType type, const ParameterValue& value) {
  if (const auto* number = std::get_if<std::uint32_t>(&value)) {
    throwIfFailed(RegSetValueExW(key, name.c_str(), 0, REG_DWORD, reinterpret_cast<const BYTE*>(number), sizeof *number),
                  "RegSetValueExW", narrow(name));
    return;
  }
  std::wstring data;
  DWORD nativeType = type == RegistryType::Sz ? REG_SZ : REG_EXPAND_SZ;
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    data = joinList(*list);
    nativeType = REG_MULTI_SZ;
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    data = widen(*text) + L'\0';
  }
  throwIfFailed(RegSetValueExW(key, name.c_str(), 0, nativeType, reinterpret_cast<const BYTE*>(data.data()),
                               static_cast<DWORD>(data.size() * sizeof(wchar_t))),
                "RegSetValueExW", narrow(name));
}

void deleteValue(HKEY key, const std::wstring& name) {
  const LSTATUS status = RegDeleteValueW(key, name.c_str());
  if (status != ERROR_FILE_NOT_FOUND) throwIfFailed(status, "RegDeleteValueW", narrow(name));
}

std::vector<std::wstring> valueNames(HKEY key) {
  std::vector<std::wstring> names;
  std::wstring buffer(kMaxName + 1, L'\0');
  for (DWORD index = 0;; ++index) {
    DWORD length = static_cast<DWORD>(buffer.size());
    const LSTATUS status = RegEnumValueW(key, index, buffer.data(), &length, nullptr, nullptr, nullptr, nullptr);
    if (status == ERROR_NO_MORE_ITEMS) return names;
    throwIfFailed(status, "RegEnumValueW");
    names.emplace_back(buffer.data(), length);
  }
}

std::vector<std::wstring> subkeyNames(HKEY key) {
  std::vector<std::wstring> names;
  std::wstring buffer(256, L'\0');
  for (DWORD index = 0;; ++index) {
    DWORD length = static_cast<DWORD>(buffer.size());
    const LSTATUS status = RegEnumKeyExW(key, index, buffer.data(), &length, nullptr, nullptr, nullptr, nullptr);
    if (status == ERROR_NO_MORE_ITEMS) return names;
    throwIfFailed(status, "RegEnumKeyExW");
    names.emplace_back(buffer.data(), length);
  }
}

}  // namespace steward::win32
