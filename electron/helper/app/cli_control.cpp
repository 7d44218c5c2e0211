#include <algorithm>
#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/failures.h"
#include "app/service_control.h"
#include "core/explain.h"
#include "win32/operation_lock.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

/// The SCM gives up a start after 30 s without a checkpoint; a program may be held in its start for AppThrottle besides.
constexpr DWORD kStartTimeoutMs = 60'000;

Words requireService(const Words& words, std::string_view usage) {
  if (words.empty()) throw CliStop{kExitUsage, std::string(usage)};
  return words;
}

win32::OperationLock lockOrStop(const std::wstring& service) {
  win32::OperationLock lock(service);
  if (!lock.owned()) {
    throw CliStop{kExitUsage, win32::narrow(service) + ": " + explainCode("busy", cliLanguage())};
  }
  return lock;
}

DWORD startTimeout(const std::wstring& service) {
  const DWORD throttle = win32::readHostSettings(service).settings.throttleMs;
  return throttle > INFINITE - 1 - kStartTimeoutMs ? INFINITE : throttle + kStartTimeoutMs;
}

void printReason(const Json& reason) {
  if (!reason.is_object()) return;
  std::string systemText;
  if (reason["win32"].is_number_unsigned()) {
    systemText = win32::systemMessage(reason["win32"].get<DWORD>());
  }
  printErrorLine(explainReason(reason, systemText, cliLanguage()));
}

/// NSSM's report of a control: `<service>: <CONTROL>: <system message>`, on standard output when it went well.
int report(const std::wstring& service, std::string_view control, const ControlOutcome& outcome) {
  const std::string name = win32::narrow(service);
  const std::string head = name + ": " + std::string(control) + ": ";
  if (outcome.ok) {
    if (outcome.refused == 0) {
      printLine(head + win32::systemMessage(ERROR_SUCCESS));
      return kExitOk;
    }
    printErrorLine(head + win32::systemMessage(outcome.refused));
    // Stopping what is stopped is fine to NSSM, starting what runs is not.
    return outcome.refused == ERROR_SERVICE_NOT_ACTIVE ? kExitOk : kExitUsage;
  }
  if (outcome.refused != 0) {
    printErrorLine(head + win32::systemMessage(outcome.refused));
    const std::string remedy = explainCode(outcome.failure.code, cliLanguage());
    if (!remedy.empty()) printErrorLine(remedy);
    return kExitUsage;
  }
  printErrorLine(name + ": Unexpected status " + win32::stateWord(outcome.state) + " in response to " +
                 std::string(control) + " control.");
  if (outcome.reason.is_object()) {
    printReason(outcome.reason);
  } else {
    printErrorLine(explainCode(outcome.failure.code, cliLanguage()));
  }
  return kExitUsage;
}

}  // namespace

int cliStart(const Words& words) {
  const Words given = requireService(words, "Usage: steward start <service>");
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  const std::wstring service = cliFindService(manager.get(), given[0]);
  const auto lock = lockOrStop(service);
  return report(service, "START", startService(manager.get(), service, startTimeout(service)));
}

int cliStop(const Words& words) {
  const Words given = requireService(words, "Usage: steward stop <service>");
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  const std::wstring service = cliFindService(manager.get(), given[0]);
  const auto lock = lockOrStop(service);
  return report(service, "STOP", stopService(manager.get(), service, INFINITE));
}

int cliRestart(const Words& words) {
  const Words given = requireService(words, "Usage: steward restart <service>");
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  const std::wstring service = cliFindService(manager.get(), given[0]);
  const auto lock = lockOrStop(service);
  const int stopped = report(service, "STOP", stopService(manager.get(), service, INFINITE));
  if (stopped != kExitOk) return stopped;
  return report(service, "START", startService(manager.get(), service, startTimeout(service)));
}

int cliStatus(const Words& words) {
  const Words given = requireService(words, "Usage: steward status <service>");
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  const std::wstring name = cliFindService(manager.get(), given[0]);
  const auto service = cliOpenService(manager.get(), name, SERVICE_QUERY_STATUS);
  printLine(win32::stateWord(win32::queryStatus(service.get(), given[0]).dwCurrentState));
  return kExitOk;
}

int cliList(const Words& words) {
  const bool all = !words.empty() && equalIgnoringAsciiCase(words[0], "all");
  if (words.size() > 1 || (words.size() == 1 && !all)) throw CliStop{kExitUsage, "Usage: steward list [all]"};
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  auto services = win32::listServices(manager.get());
  std::ranges::sort(services, {}, &win32::ListedService::name);
  for (const win32::ListedService& service : services) {
    if (all || win32::hasApplication(service.name)) printLine(win32::narrow(service.name));
  }
  return kExitOk;
}

}  // namespace steward
