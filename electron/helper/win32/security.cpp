#include "win32/security.h"

#include <sddl.h>

#include <vector>

#include "win32/error.h"

namespace steward::win32 {
namespace {

/// Storage for structures that hold pointers into themselves.
using Buffer = std::vector<ULONG_PTR>;

Buffer tokenInformation(TOKEN_INFORMATION_CLASS what) {
  Handle token;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, token.put())) throwLastError("OpenProcessToken");
  DWORD size = 0;
  GetTokenInformation(token.get(), what, nullptr, 0, &size);
  Buffer buffer(size / sizeof(ULONG_PTR) + 1);
  if (!GetTokenInformation(token.get(), what, buffer.data(), size, &size)) throwLastError("GetTokenInformation");
  return buffer;
}

Buffer securityOf(HANDLE object, SECURITY_INFORMATION what) {
  DWORD size = 0;
  GetKernelObjectSecurity(object, what, nullptr, 0, &size);
  Buffer buffer(size / sizeof(ULONG_PTR) + 1);
  if (!GetKernelObjectSecurity(object, what, buffer.data(), size, &size)) throwLastError("GetKernelObjectSecurity");
  return buffer;
}

}  // namespace

LocalMemory securityDescriptor(const std::wstring& sddl) {
  LocalMemory descriptor;
  if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl.c_str(), SDDL_REVISION_1, descriptor.put(), nullptr)) {
    throwLastError("ConvertStringSecurityDescriptorToSecurityDescriptorW");
  }
  return descriptor;
}

std::wstring ownSid() {
  const Buffer user = tokenInformation(TokenUser);
  LocalMemory text;
  if (!ConvertSidToStringSidW(reinterpret_cast<const TOKEN_USER*>(user.data())->User.Sid,
                              reinterpret_cast<LPWSTR*>(text.put()))) {
    throwLastError("ConvertSidToStringSidW");
  }
  return static_cast<const wchar_t*>(text.get());
}

bool hasTrustedOwner(HANDLE object) {
  Buffer security = securityOf(object, OWNER_SECURITY_INFORMATION);
  PSID owner = nullptr;
  BOOL defaulted = FALSE;
  if (!GetSecurityDescriptorOwner(security.data(), &owner, &defaulted)) throwLastError("GetSecurityDescriptorOwner");
  if (owner == nullptr) return false;
  if (IsWellKnownSid(owner, WinLocalSystemSid) || IsWellKnownSid(owner, WinBuiltinAdministratorsSid)) return true;
  // Wine knows no owner but the user.
  const Buffer user = tokenInformation(TokenUser);
  return EqualSid(owner, reinterpret_cast<const TOKEN_USER*>(user.data())->User.Sid) != FALSE;
}

bool hasOwnPermissions(HANDLE object) {
  Buffer security = securityOf(object, DACL_SECURITY_INFORMATION);
  SECURITY_DESCRIPTOR_CONTROL control = 0;
  DWORD revision = 0;
  if (!GetSecurityDescriptorControl(security.data(), &control, &revision)) {
    throwLastError("GetSecurityDescriptorControl");
  }
  return (control & SE_DACL_PROTECTED) != 0;
}

}  // namespace steward::win32
