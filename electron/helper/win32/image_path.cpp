#include "win32/image_path.h"

#include <winternl.h>

#include <array>
#include <string_view>

#include "win32/handle.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr ULONG kSystemProcessIdInformation = 88;

/// SYSTEM_PROCESS_ID_INFORMATION, which no header declares.
struct ProcessIdInformation {
  HANDLE processId;
  UNICODE_STRING imageName;
};

using QueryFunction = NTSTATUS(NTAPI*)(ULONG, PVOID, ULONG, PULONG);

/// `\Device\HarddiskVolume3\x.exe` as `C:\x.exe`.
std::wstring withDriveLetter(const std::wstring& kernelPath) {
  for (wchar_t letter = L'A'; letter <= L'Z'; ++letter) {
    const std::wstring drive{letter, L':'};
    std::array<wchar_t, 512> device{};
    if (QueryDosDeviceW(drive.c_str(), device.data(), static_cast<DWORD>(device.size())) == 0) continue;
    const std::wstring prefix = std::wstring(device.data()) + L'\\';
    if (kernelPath.starts_with(prefix)) return drive + kernelPath.substr(prefix.size() - 1);
  }
  return kernelPath;
}

std::wstring pathInKernel(DWORD processId) {
  const auto query = reinterpret_cast<QueryFunction>(
      reinterpret_cast<void*>(GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "NtQuerySystemInformation")));
  std::wstring path(32'767, L'\0');
  ProcessIdInformation information{};
  information.processId = reinterpret_cast<HANDLE>(static_cast<ULONG_PTR>(processId));
  information.imageName.Buffer = path.data();
  information.imageName.MaximumLength = static_cast<USHORT>(path.size() * sizeof(wchar_t));
  if (query(kSystemProcessIdInformation, &information, sizeof information, nullptr) < 0) return {};
  path.resize(information.imageName.Length / sizeof(wchar_t));
  return withDriveLetter(path);
}

}  // namespace

std::string imagePath(DWORD processId) {
  const Handle process(OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, processId));
  if (process) {
    std::wstring path(32'767, L'\0');
    auto length = static_cast<DWORD>(path.size());
    if (QueryFullProcessImageNameW(process.get(), 0, path.data(), &length)) {
      return narrow(std::wstring_view(path).substr(0, length));
    }
  }
  return narrow(pathInKernel(processId));
}

}  // namespace steward::win32
