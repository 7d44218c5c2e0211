#include "win32/permissions.h"

#include <windows.h>

#include <aclapi.h>

#include "win32/error.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Grants an account access in the DACL of a securable object, or removes its entries from it.
template <class Get, class Set>
void changeEntry(Get get, Set set, ACCESS_MODE mode, DWORD access, DWORD inheritance, Sid& account,
                 const std::string& object) {
  PACL present = nullptr;
  LocalMemory descriptor;
  throwIfFailed(static_cast<LSTATUS>(get(&present, descriptor.put())), "GetSecurityInfo", object);
  EXPLICIT_ACCESSW entry{};
  entry.grfAccessPermissions = access;
  entry.grfAccessMode = mode;
  entry.grfInheritance = inheritance;
  entry.Trustee.TrusteeForm = TRUSTEE_IS_SID;
  entry.Trustee.ptstrName = reinterpret_cast<LPWSTR>(account.data());
  LocalMemory changed;
  throwIfFailed(static_cast<LSTATUS>(SetEntriesInAclW(1, &entry, present, reinterpret_cast<PACL*>(changed.put()))),
                "SetEntriesInAclW", object);
  throwIfFailed(static_cast<LSTATUS>(set(static_cast<PACL>(changed.get()))), "SetSecurityInfo", object);
}

void changeFolder(const std::wstring& folder, ACCESS_MODE mode, Sid& account) {
  std::wstring name = folder;
  changeEntry(
      [&](PACL* acl, void** descriptor) {
        return GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, acl,
                                     nullptr, descriptor);
      },
      [&](PACL acl) {
        return SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, acl,
                                     nullptr);
      },
      mode, FILE_GENERIC_READ | FILE_GENERIC_WRITE | FILE_GENERIC_EXECUTE | DELETE, SUB_CONTAINERS_AND_OBJECTS_INHERIT,
      account, narrow(folder));
}

}  // namespace

void allowModify(const std::wstring& folder, Sid account) { changeFolder(folder, GRANT_ACCESS, account); }

void withdrawModify(const std::wstring& folder, Sid account) { changeFolder(folder, REVOKE_ACCESS, account); }

void allowControl(SC_HANDLE service, Sid account) {
  changeEntry(
      [&](PACL* acl, void** descriptor) {
        return GetSecurityInfo(service, SE_SERVICE, DACL_SECURITY_INFORMATION, nullptr, nullptr, acl, nullptr,
                               descriptor);
      },
      [&](PACL acl) {
        return SetSecurityInfo(service, SE_SERVICE, DACL_SECURITY_INFORMATION, nullptr, nullptr, acl, nullptr);
      },
      GRANT_ACCESS,
      SERVICE_QUERY_CONFIG | SERVICE_QUERY_STATUS | SERVICE_INTERROGATE | SERVICE_START | SERVICE_STOP |
          SERVICE_PAUSE_CONTINUE | READ_CONTROL,
      NO_INHERITANCE, account, "service");
}

}  // namespace steward::win32
