#include <algorithm>
#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/native_hosting.h"
#include "app/service_control.h"
#include "app/service_snapshot.h"
#include "core/parameters.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

DWORD stateOf(const CliTarget& target) {
  const auto service = cliOpenService(target.manager.get(), target.name, SERVICE_QUERY_STATUS);
  return win32::queryStatus(service.get(), win32::narrow(target.name)).dwCurrentState;
}

/// Whether Steward or NSSM hosts the service, or Steward registered it.
bool isLookedAfter(SC_HANDLE manager, const std::wstring& name) {
  if (win32::mayHaveApplication(name).value_or(false) || isRegisteredWithoutHost(name)) return true;
  const auto service = win32::openServiceIfExists(manager, name, SERVICE_QUERY_CONFIG);
  return service && isOwnImage(win32::queryConfiguration(service.get(), win32::narrow(name)).imagePath);
}

}  // namespace

int cliStatus(const Words& words) {
  Words rest = words;
  const bool asJson = cliTakeJsonSwitch(rest);
  if (rest.empty()) throw CliUsage{};
  if (rest.size() > 1) throw CliUsage{rest[1], true};
  const CliTarget target = cliTarget(rest[0]);
  if (asJson) {
    printLine(toLine(describeService(target.manager.get(), target.name)));
  } else {
    printLine(win32::stateWord(stateOf(target)));
  }
  return kExitOk;
}

int cliStatusCode(const Words& words) {
  // The exit code is the state, so 0 is all that is left for an error.
  try {
    const DWORD state = stateOf(cliTarget(words[0]));
    printLine(win32::stateWord(state));
    return static_cast<int>(state);
  } catch (const CliStop& stop) {
    throw CliStop{0, stop.text};
  }
}

int cliList(const Words& words) {
  Words rest = words;
  const bool asJson = cliTakeJsonSwitch(rest);
  const bool all = !rest.empty() && equalIgnoringAsciiCase(rest[0], "all");
  if (const std::size_t taken = all ? 1 : 0; rest.size() > taken) throw CliUsage{rest[taken], true};
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  auto services = win32::listServices(manager.get());
  if (!all) {
    std::erase_if(services, [&](const win32::ListedService& one) { return !isLookedAfter(manager.get(), one.name); });
  }
  std::ranges::sort(services, {}, &win32::ListedService::name);
  if (asJson) {
    printLine(toLine({{"services", describeServices(manager.get(), services)}}));
    return kExitOk;
  }
  for (const win32::ListedService& service : services) printLine(win32::narrow(service.name));
  return kExitOk;
}

}  // namespace steward
