#include "app/settings_protection.h"

#include "core/parameters.h"
#include "win32/account.h"
#include "win32/error.h"
#include "win32/key_protection.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

std::wstring settingsPath(const std::wstring& service) { return win32::serviceKeyPath(service) + L"\\Parameters"; }

bool wantsProtection(const std::wstring& service) {
  const auto value = win32::readParameter(service, *findParameter("ProtectSettings"));
  const auto* number = value ? std::get_if<std::uint32_t>(&*value) : nullptr;
  return number != nullptr && *number == 1;
}

}  // namespace

void applyProtection(SC_HANDLE manager, const std::wstring& service, bool parameterChanged) {
  if (!wantsProtection(service)) {
    if (parameterChanged) win32::unprotectKey(settingsPath(service));
    return;
  }
  const auto handle = win32::openService(manager, service, SERVICE_QUERY_CONFIG);
  protectSettings(service, win32::queryConfiguration(handle.get(), win32::narrow(service)).account);
}

void protectSettings(const std::wstring& service, const std::wstring& account) {
  win32::Sid reader;
  if (!account.empty() && !win32::equalIgnoringCase(account, L"LocalSystem")) {
    reader = win32::lookUpSid(account);
    // Without it the service could not read its own settings.
    if (reader.empty()) throw win32::Error(ERROR_NONE_MAPPED, "LookupAccountNameW", win32::narrow(account));
  }
  win32::protectKey(settingsPath(service), reader);
}

}  // namespace steward
