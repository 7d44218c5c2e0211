#include "win32/account.h"

#include <windows.h>

#include <ntsecapi.h>
#include <sddl.h>

#include "core/account.h"
#include "win32/error.h"
#include "win32/security.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

struct PolicyTraits {
  using Type = LSA_HANDLE;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept { LsaClose(value); }
};
using Policy = BasicHandle<PolicyTraits>;

Sid copySid(PSID sid) {
  const auto* begin = static_cast<const BYTE*>(sid);
  return Sid(begin, begin + GetLengthSid(sid));
}

void throwIfRefused(NTSTATUS status, const char* operation, const std::wstring& account) {
  if (status < 0) throw Error(LsaNtStatusToWinError(status), operation, narrow(account));
}

}  // namespace

Sid lookUpSid(const std::wstring& account) {
  if (account.starts_with(L"S-1-")) {
    LocalMemory memory;
    if (!ConvertStringSidToSidW(account.c_str(), memory.put())) return {};
    return copySid(memory.get());
  }
  // `.\` means this computer.
  const std::wstring name = account.starts_with(L".\\") ? account.substr(2) : account;
  Sid sid(SECURITY_MAX_SID_SIZE);
  std::wstring domain(256, L'\0');
  auto sidSize = static_cast<DWORD>(sid.size());
  auto domainSize = static_cast<DWORD>(domain.size());
  SID_NAME_USE use;
  if (!LookupAccountNameW(nullptr, name.c_str(), sid.data(), &sidSize, domain.data(), &domainSize, &use)) return {};
  sid.resize(GetLengthSid(sid.data()));
  return sid;
}

std::string scmAccountName(std::string_view account) {
  const std::string name = canonicalAccount(account);
  const Sid sid = lookUpSid(widen(name));
  if (sid.empty()) return name;
  const auto is = [&](WELL_KNOWN_SID_TYPE type) { return IsWellKnownSid(const_cast<BYTE*>(sid.data()), type) != FALSE; };
  if (is(WinLocalSystemSid)) return canonicalAccount("LocalSystem");
  if (is(WinLocalServiceSid)) return canonicalAccount("LocalService");
  return is(WinNetworkServiceSid) ? canonicalAccount("NetworkService") : name;
}

std::wstring sidText(const Sid& sid) {
  LocalMemory memory;
  if (!ConvertSidToStringSidW(const_cast<BYTE*>(sid.data()), reinterpret_cast<LPWSTR*>(memory.put()))) {
    throwLastError("ConvertSidToStringSidW");
  }
  return static_cast<const wchar_t*>(memory.get());
}

std::string ownAccountName() { return accountName(ownSid()); }

std::string accountName(const std::wstring& text) {
  Sid sid = lookUpSid(text);
  wchar_t name[256];
  wchar_t domain[256];
  DWORD nameSize = 256;
  DWORD domainSize = 256;
  SID_NAME_USE use;
  if (sid.empty() || !LookupAccountSidW(nullptr, sid.data(), name, &nameSize, domain, &domainSize, &use)) return narrow(text);
  return narrow(domainSize == 0 ? name : std::wstring(domain) + L'\\' + name);
}

void grantServiceLogonRight(const std::wstring& account) {
  Sid sid = lookUpSid(account);
  if (sid.empty()) throw Error(ERROR_NONE_MAPPED, "LookupAccountNameW", narrow(account));
  LSA_OBJECT_ATTRIBUTES attributes{};
  Policy policy;
  throwIfRefused(LsaOpenPolicy(nullptr, &attributes, POLICY_CREATE_ACCOUNT | POLICY_LOOKUP_NAMES, policy.put()),
                 "LsaOpenPolicy", account);
  wchar_t name[] = L"SeServiceLogonRight";
  LSA_UNICODE_STRING right{sizeof name - sizeof(wchar_t), sizeof name, name};
  throwIfRefused(LsaAddAccountRights(policy.get(), sid.data(), &right, 1), "LsaAddAccountRights", account);
}

bool isElevated() {
  Handle token;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, token.put())) return false;
  TOKEN_ELEVATION elevation{};
  DWORD size = 0;
  return GetTokenInformation(token.get(), TokenElevation, &elevation, sizeof elevation, &size) &&
         elevation.TokenIsElevated != 0;
}

}  // namespace steward::win32
