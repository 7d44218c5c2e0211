#include "win32/key_protection.h"

#include <windows.h>

#include <aclapi.h>

#include "win32/error.h"
#include "win32/registry.h"
#include "win32/security.h"
#include "win32/system_facts.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr REGSAM kAccess = READ_CONTROL | WRITE_DAC | KEY_READ;

/// SetSecurityInfo, other than RegSetKeySecurity, hands the entries on to the keys below.
void setDacl(HKEY key, SECURITY_INFORMATION protection, PACL dacl, const std::wstring& path) {
  throwIfFailed(static_cast<LSTATUS>(SetSecurityInfo(key, SE_REGISTRY_KEY, DACL_SECURITY_INFORMATION | protection, nullptr,
                                                     nullptr, dacl, nullptr)),
                "SetSecurityInfo", narrow(path));
}

/// Entries that are marked as inherited are worked out anew by Windows; Wine takes them as they are.
void markAsInherited(PACL dacl) {
  for (DWORD i = 0; dacl != nullptr && i < dacl->AceCount; ++i) {
    void* entry = nullptr;
    if (GetAce(dacl, i, &entry)) static_cast<ACE_HEADER*>(entry)->AceFlags |= INHERITED_ACE;
  }
}

}  // namespace

void protectKey(const std::wstring& path, const Sid& reader) {
  std::wstring sddl = L"D:P(A;CI;KA;;;BA)(A;CI;KA;;;SY)";
  if (!reader.empty()) sddl += L"(A;CI;KR;;;" + sidText(reader) + L")";
  const LocalMemory descriptor = securityDescriptor(sddl);
  BOOL present = FALSE;
  BOOL defaulted = FALSE;
  PACL dacl = nullptr;
  if (!GetSecurityDescriptorDacl(descriptor.get(), &present, &dacl, &defaulted)) {
    throwLastError("GetSecurityDescriptorDacl", narrow(path));
  }
  setDacl(createKey(path, kAccess).get(), PROTECTED_DACL_SECURITY_INFORMATION, dacl, path);
}

void unprotectKey(const std::wstring& path) {
  const RegistryKey key = openKey(path, kAccess);
  // Wine keeps the entries, but forgets that they are not inherited.
  if (!key || (!hasOwnPermissions(key.get()) && !wineVersion())) return;
  const RegistryKey parent = openKey(path.substr(0, path.rfind(L'\\')), READ_CONTROL | KEY_READ);
  PACL dacl = nullptr;
  LocalMemory descriptor;
  throwIfFailed(static_cast<LSTATUS>(GetSecurityInfo(parent.get(), SE_REGISTRY_KEY, DACL_SECURITY_INFORMATION, nullptr,
                                                     nullptr, &dacl, nullptr, descriptor.put())),
                "GetSecurityInfo", narrow(path));
  markAsInherited(dacl);
  setDacl(key.get(), UNPROTECTED_DACL_SECURITY_INFORMATION, dacl, path);
}

}  // namespace steward::win32
