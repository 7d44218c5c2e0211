#include "win32/directory.h"

#include <windows.h>

#include <sddl.h>

#include "core/log_folder.h"
#include "win32/error.h"
#include "win32/handle.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Full control for SYSTEM and Administrators, reading for Users, nothing inherited from ProgramData.
constexpr wchar_t kDataSecurity[] = L"D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;GRGX;;;BU)";

bool isDirectory(const std::wstring& path) {
  const DWORD attributes = GetFileAttributesW(path.c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

void createOne(const std::wstring& path, SECURITY_ATTRIBUTES* security) {
  if (CreateDirectoryW(path.c_str(), security)) return;
  const DWORD error = GetLastError();
  if (!isDirectory(path)) throw Error(error, "CreateDirectoryW", narrow(path));
}

void createDataDirectory() {
  LocalMemory descriptor;
  if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(kDataSecurity, SDDL_REVISION_1, descriptor.put(), nullptr)) {
    throwLastError("ConvertStringSecurityDescriptorToSecurityDescriptorW");
  }
  SECURITY_ATTRIBUTES security{sizeof security, descriptor.get(), FALSE};
  createOne(dataDirectory(), &security);
}

}  // namespace

void createDirectories(const std::wstring& path) {
  if (path.empty() || isDirectory(path)) return;
  const std::wstring parent = parentDirectory(path);
  if (parent.size() < path.size()) createDirectories(parent);
  createOne(path, nullptr);
}

std::wstring parentDirectory(const std::wstring& path) {
  const std::size_t separator = path.find_last_of(L"\\/");
  return separator == std::wstring::npos ? std::wstring() : path.substr(0, separator);
}

std::wstring programDataDirectory() {
  constexpr wchar_t kKey[] = L"SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList";
  wchar_t value[MAX_PATH];
  DWORD size = sizeof value;
  throwIfFailed(RegGetValueW(HKEY_LOCAL_MACHINE, kKey, L"ProgramData", RRF_RT_REG_SZ, nullptr, value, &size),
                "RegGetValueW", "ProfileList\\ProgramData");
  return value;
}

std::wstring dataDirectory() { return programDataDirectory() + L"\\Steward"; }

std::wstring logsDirectory() { return dataDirectory() + L"\\logs"; }

std::wstring serviceLogsDirectory(const std::wstring& service) {
  const std::u16string folder = logFolderName(std::u16string(service.begin(), service.end()));
  return logsDirectory() + L"\\" + std::wstring(folder.begin(), folder.end());
}

std::wstring createServiceLogsDirectory(const std::wstring& service) {
  std::wstring path = serviceLogsDirectory(service);
  if (isDirectory(path)) return path;
  createDataDirectory();
  createDirectories(path);
  return path;
}

}  // namespace steward::win32
