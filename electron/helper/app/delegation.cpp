#include "app/delegation.h"

#include <algorithm>

#include "app/failures.h"
#include "core/delegation.h"
#include "win32/account.h"
#include "win32/error.h"
#include "win32/permissions.h"
#include "win32/policy.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {

using win32::widen;

std::optional<std::vector<std::string>> readControllers(const std::string& service) {
  std::optional<std::vector<std::string>> names;
  tryTo([&] {
    const auto manager = win32::openManager(SC_MANAGER_CONNECT);
    const auto handle = win32::openService(manager.get(), widen(service), READ_CONTROL);
    const auto entries = win32::serviceAccess(handle.get());
    if (!entries) return;
    names.emplace();
    for (const AccessEntry& entry : *entries) {
      if (isController(entry)) names->push_back(win32::accountName(widen(entry.sid)));
    }
  });
  return names;
}

void writeControllers(SC_HANDLE handle, const std::string& service, const std::vector<std::string>& accounts) {
  const auto entries = win32::serviceAccess(handle);
  if (!entries) throw win32::Error(ERROR_INVALID_LEVEL, "GetSecurityInfo", service);
  const bool mayGive = win32::readPolicy().delegation != 0u;
  std::vector<win32::Sid> sids;
  for (const std::string& account : accounts) {
    win32::Sid sid = win32::lookUpSid(widen(account));
    if (sid.empty()) throw win32::Error(ERROR_NONE_MAPPED, "LookupAccountNameW", account);
    const std::string text = win32::narrow(win32::sidText(sid));
    const auto isHeld = [&](const AccessEntry& entry) { return entry.sid == text && isController(entry); };
    // What was given before may stay.
    if (!mayGive && std::ranges::none_of(*entries, isHeld)) throw win32::forbiddenByPolicy("Delegation", service);
    sids.push_back(std::move(sid));
  }
  for (const AccessEntry& entry : *entries) {
    if (!isController(entry)) continue;
    win32::setServiceRights(handle, win32::lookUpSid(widen(entry.sid)), rightsWithoutControl(*entries, entry.sid));
  }
  for (win32::Sid& sid : sids) win32::allowControl(handle, std::move(sid));
}

}  // namespace steward
