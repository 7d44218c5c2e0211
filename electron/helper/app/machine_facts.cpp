#include "app/machine_facts.h"

#include <algorithm>

#include "app/adoption.h"
#include "app/failures.h"
#include "app/native_hosting.h"
#include "app/service_control.h"
#include "core/command_line.h"
#include "win32/account.h"
#include "win32/error.h"
#include "win32/file.h"
#include "win32/inspect.h"
#include "win32/scm.h"
#include "win32/service_extras.h"
#include "win32/service_kind.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {

using win32::narrow;
using win32::widen;

PathKind LocalMachine::pathKind(const std::string& path) const { return win32::pathKind(widen(path)); }

ProgramKind LocalMachine::programKind(const std::string& path) const { return win32::programKind(widen(path)); }

std::optional<ServiceFacts> LocalMachine::service(const std::string& name) const {
  // The list spells the name as it is registered.
  const auto services = win32::listServices(manager_);
  const auto found = std::ranges::find_if(services, [&](const win32::ListedService& service) {
    return win32::equalIgnoringCase(service.name, widen(name));
  });
  if (found == services.end()) return std::nullopt;
  ServiceFacts facts{narrow(found->name), win32::mayHaveApplication(found->name).value_or(false), false,
                     found->status.dwCurrentState != SERVICE_STOPPED, {}, false, {}};
  const auto handle = win32::openServiceIfExists(manager_, found->name, SERVICE_QUERY_CONFIG);
  if (handle) {
    const auto configuration = win32::queryConfiguration(handle.get(), facts.name);
    facts.disabled = configuration.startType == SERVICE_DISABLED;
    facts.own = isOwnImage(configuration.imagePath);
    facts.executable = win32::expandEnvironment(executableOf(narrow(configuration.imagePath)));
    facts.managed = facts.managed || facts.own;
    facts.withoutHost = !facts.managed && isRegisteredWithoutHost(found->name);
    facts.locked = win32::isLaunchProtected(handle.get());
    // An ordinary user may not read protected settings.
    tryTo([&] { facts.adoptedFrom = adoptedFrom(found->name); });
  }
  return facts;
}

bool LocalMachine::isDriver(const std::string& name) const { return win32::isDriver(manager_, widen(name)); }

std::optional<std::string> LocalMachine::serviceWithDisplayName(const std::string& displayName) const {
  const auto services = win32::listServices(manager_);
  const std::wstring wanted = widen(displayName);
  const auto found = std::ranges::find_if(services, [&](const win32::ListedService& service) {
    return win32::equalIgnoringCase(service.displayName, wanted) || win32::equalIgnoringCase(service.name, wanted);
  });
  return found == services.end() ? std::nullopt : std::optional(narrow(found->name));
}

bool LocalMachine::groupExists(const std::string& name) const { return win32::isLoadOrderGroup(widen(name)); }

bool LocalMachine::privilegeExists(const std::string& name) const { return win32::isPrivilege(widen(name)); }

std::string LocalMachine::accountName(const std::string& account) const { return win32::scmAccountName(account); }

bool LocalMachine::accountExists(const std::string& account) const { return !win32::lookUpSid(widen(account)).empty(); }

bool LocalMachine::sameName(const std::string& left, const std::string& right) const {
  return win32::equalIgnoringCase(widen(left), widen(right));
}

std::string LocalMachine::expand(const std::string& text) const { return win32::expandEnvironment(text); }

}  // namespace steward
