#include "win32/system_facts.h"

#include <windows.h>

#include <winternl.h>

#include "win32/account.h"
#include "win32/directory.h"
#include "win32/error.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

template <class Function>
Function ntdllFunction(const char* name) {
  return reinterpret_cast<Function>(reinterpret_cast<void*>(GetProcAddress(GetModuleHandleW(L"ntdll.dll"), name)));
}

/// The real version; GetVersionExW tells what the manifest claims to know.
std::string windowsVersion() {
  using RtlGetVersion = NTSTATUS(NTAPI*)(OSVERSIONINFOW*);
  OSVERSIONINFOW info{};
  info.dwOSVersionInfoSize = sizeof info;
  if (const auto query = ntdllFunction<RtlGetVersion>("RtlGetVersion")) query(&info);
  return std::to_string(info.dwMajorVersion) + '.' + std::to_string(info.dwMinorVersion) + '.' +
         std::to_string(info.dwBuildNumber);
}

std::string computerName() {
  wchar_t name[256];
  DWORD length = 256;
  if (!GetComputerNameExW(ComputerNameDnsHostname, name, &length)) throwLastError("GetComputerNameExW");
  return narrow(std::wstring_view(name, length));
}

}  // namespace

std::optional<std::string> wineVersion() {
  using WineGetVersion = const char*(CDECL*)();
  const auto version = ntdllFunction<WineGetVersion>("wine_get_version");
  return version == nullptr ? std::nullopt : std::optional<std::string>(version());
}

Json systemFacts() {
  return {{"pid", GetCurrentProcessId()},
          {"elevated", isElevated()},
          {"wine", orNull(wineVersion())},
          {"windows", windowsVersion()},
          {"computer", computerName()},
          {"dataRoot", narrow(dataDirectory())},
          {"logsRoot", narrow(logsDirectory())}};
}

}  // namespace steward::win32
