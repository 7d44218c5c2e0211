// Prints who may do what with a registry key, which no tool of Wine tells.
//
//   steward-key-security KEY   the permissions of KEY, below HKEY_LOCAL_MACHINE, in the security descriptor definition language

#include <windows.h>

#include <sddl.h>

#include <string>
#include <vector>

#include "output.h"

namespace {

int fail(const wchar_t* call, LSTATUS status) {
  sample::write_text(sample::Stream::kStderr, std::wstring(call) + L": " + std::to_wstring(status) + L"\n",
                     sample::Encoding::kUtf8);
  return 1;
}

}  // namespace

int wmain(int count, wchar_t** values) {
  if (count != 2) return 2;
  HKEY key = nullptr;
  LSTATUS status = RegOpenKeyExW(HKEY_LOCAL_MACHINE, values[1], 0, READ_CONTROL | KEY_WOW64_64KEY, &key);
  if (status != ERROR_SUCCESS) return fail(L"RegOpenKeyEx", status);
  DWORD size = 0;
  RegGetKeySecurity(key, DACL_SECURITY_INFORMATION, nullptr, &size);
  std::vector<BYTE> descriptor(size);
  status = RegGetKeySecurity(key, DACL_SECURITY_INFORMATION, descriptor.data(), &size);
  RegCloseKey(key);
  if (status != ERROR_SUCCESS) return fail(L"RegGetKeySecurity", status);
  wchar_t* text = nullptr;
  if (!ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor.data(), SDDL_REVISION_1, DACL_SECURITY_INFORMATION,
                                                            &text, nullptr)) {
    return fail(L"ConvertSecurityDescriptorToStringSecurityDescriptor", static_cast<LSTATUS>(GetLastError()));
  }
  sample::write_text(sample::Stream::kStdout, std::wstring(text) + L"\n", sample::Encoding::kUtf8);
  LocalFree(text);
  return 0;
}
