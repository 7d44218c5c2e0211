#include <string>
#include <string_view>
#include <vector>

#include "app/cli_outcome.h"
#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/config_history.h"
#include "app/failures.h"
#include "app/service_control.h"
#include "app/service_creation.h"
#include "core/parameters.h"
#include "win32/event_source.h"
#include "win32/file.h"
#include "win32/machine_path.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

/// How long the installer waits for one service to stop, which has its own time limits.
constexpr DWORD kStopTimeoutMs = 120'000;

std::string ownFolder() {
  const std::string path = win32::narrow(ownPath());
  return path.substr(0, path.find_last_of('\\'));
}

/// The services that this executable hosts, in the SCM's order.
std::vector<std::wstring> hostedServices(SC_HANDLE manager) {
  std::vector<std::wstring> names;
  for (const win32::ListedService& listed : win32::listServices(manager)) {
    const auto service = win32::openServiceIfExists(manager, listed.name, SERVICE_QUERY_CONFIG);
    if (!service) continue;
    if (isOwnImage(win32::queryConfiguration(service.get(), win32::narrow(listed.name)).imagePath)) {
      names.push_back(listed.name);
    }
  }
  return names;
}

int listHosted(const std::wstring& file) {
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  std::wstring text = L"\ufeff";
  for (const std::wstring& name : hostedServices(manager.get())) (text += name) += L"\r\n";
  win32::writeFile(file, std::string_view(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(wchar_t)));
  return kExitOk;
}

/// Stops and deletes every service that this executable hosts. One that resists does not keep the others.
int removeHosted() {
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  int exitCode = kExitOk;
  for (const std::wstring& name : hostedServices(manager.get())) {
    std::string trouble;
    const auto failure = tryTo([&] {
      try {
        const auto stopped = stopService(manager.get(), name, kStopTimeoutMs, kChangedByConsole);
        if (reportOutcome(name, "STOP", stopped) != kExitOk) exitCode = kExitDelete;
        deleteService(manager.get(), name);
      } catch (const CliStop& stop) {
        trouble = stop.text;
      }
    });
    if (failure) trouble = describeFailure(*failure);
    if (trouble.empty()) continue;
    printErrorLine(win32::narrow(name) + ": " + trouble);
    exitCode = kExitDelete;
  }
  return exitCode;
}

int registerHelper(bool onPath) {
  win32::registerEventSource(ownPath());
  if (onPath) win32::addToMachinePath(ownFolder());
  return kExitOk;
}

int unregisterHelper() {
  win32::removeFromMachinePath(ownFolder());
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  // Services that stay go on writing events, whose sentences are in this executable.
  if (hostedServices(manager.get()).empty()) win32::unregisterEventSource();
  return kExitOk;
}

}  // namespace

int cliSetup(const Words& words) {
  const auto is = [&](std::string_view step, std::size_t count) {
    return words.size() == count && equalIgnoringAsciiCase(words[0], step);
  };
  if (is("register", 1)) return registerHelper(true);
  if (is("register", 2) && equalIgnoringAsciiCase(words[1], "nopath")) return registerHelper(false);
  if (is("unregister", 1)) return unregisterHelper();
  if (is("services", 2)) return listHosted(win32::widen(words[1]));
  if (is("remove-services", 1)) return removeHosted();
  throw CliUsage{};
}

}  // namespace steward
