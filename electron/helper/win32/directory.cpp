#include "win32/directory.h"

#include <windows.h>

#include <string_view>

#include "core/log_folder.h"
#include "win32/error.h"
#include "win32/text.h"
#include "win32/trusted_directory.h"

namespace steward::win32 {
namespace {

bool isDirectory(const std::wstring& path) {
  const DWORD attributes = GetFileAttributesW(path.c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

/// Not from the environment, which a user can change.
std::wstring systemDrive() {
  wchar_t path[MAX_PATH];
  const UINT length = GetSystemWindowsDirectoryW(path, MAX_PATH);
  if (length < 2 || length >= MAX_PATH) throwLastError("GetSystemWindowsDirectoryW");
  return std::wstring(path, 2);
}

}  // namespace

void createDirectories(const std::wstring& path) {
  if (path.empty() || isDirectory(path)) return;
  const std::wstring parent = parentDirectory(path);
  if (parent.size() < path.size()) createDirectories(parent);
  if (CreateDirectoryW(path.c_str(), nullptr)) return;
  const DWORD error = GetLastError();
  if (!isDirectory(path)) throw Error(error, "CreateDirectoryW", narrow(path));
}

std::wstring parentDirectory(const std::wstring& path) {
  const std::size_t separator = path.find_last_of(L"\\/");
  return separator == std::wstring::npos ? std::wstring() : path.substr(0, separator);
}

std::wstring programDataDirectory() {
  constexpr wchar_t kKey[] = L"SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList";
  constexpr std::wstring_view kDrive = L"%SystemDrive%";
  constexpr DWORD kUnexpanded = RRF_RT_REG_SZ | RRF_RT_REG_EXPAND_SZ | RRF_NOEXPAND;
  wchar_t value[MAX_PATH];
  DWORD size = sizeof value;
  throwIfFailed(RegGetValueW(HKEY_LOCAL_MACHINE, kKey, L"ProgramData", kUnexpanded, nullptr, value, &size),
                "RegGetValueW", "ProfileList\\ProgramData");
  std::wstring path = value;
  if (equalIgnoringCase(path.substr(0, kDrive.size()), kDrive)) path.replace(0, kDrive.size(), systemDrive());
  return path;
}

std::wstring dataDirectory() { return programDataDirectory() + L"\\Steward"; }

std::wstring logsDirectory() { return dataDirectory() + L"\\logs"; }

std::wstring historyDirectory() { return dataDirectory() + L"\\history"; }

std::wstring fileNameOf(const std::wstring& service) {
  const std::u16string name = logFolderName(std::u16string(service.begin(), service.end()));
  return std::wstring(name.begin(), name.end());
}

std::wstring serviceLogsDirectory(const std::wstring& service) { return logsDirectory() + L"\\" + fileNameOf(service); }

std::wstring createServiceLogsDirectory(const std::wstring& service) {
  std::wstring path = serviceLogsDirectory(service);
  createTrustedDirectory(dataDirectory());
  createDirectories(path);
  return path;
}

}  // namespace steward::win32
