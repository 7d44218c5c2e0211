#include "win32/hazards.h"

#include <windows.h>

#include <aclapi.h>

#include "core/ordinary_access.h"
#include "win32/handle.h"
#include "win32/permissions.h"
#include "win32/system_library.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

bool isChangeable(std::wstring path, Target target) {
  PACL dacl = nullptr;
  LocalMemory descriptor;
  if (GetNamedSecurityInfoW(path.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &dacl, nullptr,
                            descriptor.put()) != ERROR_SUCCESS) {
    return false;
  }
  // Without a list everybody may do everything.
  if (dacl == nullptr) return true;
  return canOrdinaryUsersChange(target, entriesOf(dacl));
}

std::wstring root(const std::wstring& path) { return path.substr(0, 3); }

bool hasDriveLetter(const std::wstring& path) { return path.size() > 3 && path[1] == L':'; }

}  // namespace

std::optional<std::wstring> changeableByUsers(const std::wstring& path) {
  if (!hasDriveLetter(path) || GetDriveTypeW(root(path).c_str()) == DRIVE_REMOTE) return std::nullopt;
  const DWORD attributes = GetFileAttributesW(path.c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) return std::nullopt;
  Target target = (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? Target::Folder : Target::File;
  for (std::wstring at = path; hasDriveLetter(at); at.resize(at.rfind(L'\\'))) {
    if (isChangeable(at, target)) return at;
    target = target == Target::File ? Target::Folder : Target::Above;
  }
  return std::nullopt;
}

std::optional<std::wstring> sharedPath(const std::wstring& path) {
  using GetConnection = DWORD(WINAPI*)(LPCWSTR, LPWSTR, LPDWORD);
  if (!hasDriveLetter(path) || GetDriveTypeW(root(path).c_str()) != DRIVE_REMOTE) return std::nullopt;
  wchar_t share[1024] = L"";
  DWORD length = 1024;
  const auto connection = systemFunction<GetConnection>(L"mpr.dll", "WNetGetConnectionW");
  if (connection == nullptr || connection(path.substr(0, 2).c_str(), share, &length) != NO_ERROR) return path;
  return share + path.substr(2);
}

}  // namespace steward::win32
