#include "win32/permissions.h"

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

#include "core/delegation.h"
#include "win32/error.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

std::string sidOf(PSID sid) {
  LocalMemory text;
  if (!ConvertSidToStringSidW(sid, reinterpret_cast<LPWSTR*>(text.put()))) return {};
  return narrow(static_cast<const wchar_t*>(text.get()));
}

/// Both kinds of entry have the same shape.
AccessEntry entryOf(const ACE_HEADER& header) {
  const auto& entry = reinterpret_cast<const ACCESS_ALLOWED_ACE&>(header);
  return {header.AceType == ACCESS_ALLOWED_ACE_TYPE, entry.Mask, sidOf(const_cast<DWORD*>(&entry.SidStart))};
}

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

/// The list of a service in place of a file's.
void changeService(SC_HANDLE service, ACCESS_MODE mode, DWORD rights, Sid& account) {
  changeEntry(
      [&](PACL* acl, void** descriptor) {
        return GetSecurityInfo(service, SE_SERVICE, DACL_SECURITY_INFORMATION, nullptr, nullptr, acl, nullptr,
                               descriptor);
      },
      [&](PACL acl) {
        return SetSecurityInfo(service, SE_SERVICE, DACL_SECURITY_INFORMATION, nullptr, nullptr, acl, nullptr);
      },
      mode, rights, NO_INHERITANCE, account, "service");
}

}  // namespace

void allowModify(const std::wstring& folder, Sid account) { changeFolder(folder, GRANT_ACCESS, account); }

void withdrawModify(const std::wstring& folder, Sid account) { changeFolder(folder, REVOKE_ACCESS, account); }

void allowControl(SC_HANDLE service, Sid account) {
  changeService(service, GRANT_ACCESS, kControlRights | kSightRights, account);
}

std::vector<AccessEntry> entriesOf(PACL list) {
  std::vector<AccessEntry> entries;
  for (DWORD i = 0; i < list->AceCount; ++i) {
    void* found = nullptr;
    if (!GetAce(list, i, &found)) continue;
    const auto& header = *static_cast<const ACE_HEADER*>(found);
    const bool plain = header.AceType == ACCESS_ALLOWED_ACE_TYPE || header.AceType == ACCESS_DENIED_ACE_TYPE;
    if (plain && (header.AceFlags & INHERIT_ONLY_ACE) == 0) entries.push_back(entryOf(header));
  }
  return entries;
}

std::optional<std::vector<AccessEntry>> serviceAccess(SC_HANDLE service) {
  PACL list = nullptr;
  LocalMemory descriptor;
  throwIfFailed(static_cast<LSTATUS>(GetSecurityInfo(service, SE_SERVICE, DACL_SECURITY_INFORMATION, nullptr, nullptr,
                                                     &list, nullptr, descriptor.put())),
                "GetSecurityInfo", "service");
  if (list == nullptr || list->AceCount == 0) return std::nullopt;
  return entriesOf(list);
}

void setServiceRights(SC_HANDLE service, Sid account, DWORD rights) {
  changeService(service, rights == 0 ? REVOKE_ACCESS : SET_ACCESS, rights, account);
}

}  // namespace steward::win32
