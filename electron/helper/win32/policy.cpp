#include "win32/policy.h"

#include <algorithm>

#include "win32/account.h"
#include "win32/registry.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr wchar_t kPolicyKey[] = L"Software\\Policies\\Steward";

template <class T>
void take(HKEY key, const wchar_t* name, std::optional<T>& target) {
  auto value = readValue(key, name);
  if (!value) return;
  if (T* held = std::get_if<T>(&*value)) target = std::move(*held);
}

}  // namespace

Policy readPolicy() {
  Policy policy;
  const RegistryKey key = openKey(kPolicyKey, KEY_QUERY_VALUE);
  if (!key) return policy;
  take(key.get(), L"Language", policy.language);
  take(key.get(), L"Updates", policy.updates);
  take(key.get(), L"UpdateUrl", policy.updateUrl);
  take(key.get(), L"NewestVersion", policy.newestVersion);
  take(key.get(), L"Delegation", policy.delegation);
  take(key.get(), L"ServiceCreators", policy.serviceCreators);
  return policy;
}

Error forbiddenByPolicy(const char* rule, const std::string& service) {
  return Error(ERROR_ACCESS_DISABLED_BY_POLICY, rule, service);
}

bool mayCreateServices(const Policy& policy) {
  if (!policy.serviceCreators) return true;
  return std::ranges::any_of(*policy.serviceCreators, [](const std::string& name) {
    Sid sid = lookUpSid(widen(name));
    BOOL member = FALSE;
    if (sid.empty()) return false;
    if (!CheckTokenMembership(nullptr, sid.data(), &member)) throwLastError("CheckTokenMembership", name);
    return member != FALSE;
  });
}

}  // namespace steward::win32
