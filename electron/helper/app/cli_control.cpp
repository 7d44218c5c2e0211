#include <optional>
#include <string>

#include "app/cli_outcome.h"
#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/config_history.h"
#include "app/service_control.h"
#include "core/explain.h"
#include "win32/error.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr DWORD kPendingPollMs = 25;

/// A control that is passed on as it is.
struct Signal {
  std::string_view word;
  DWORD control;
  DWORD access;
  DWORD wanted;   ///< the state that it is to bring about; 0: none
  DWORD pending;  ///< the state on the way there
};

constexpr Signal kPause = {"PAUSE", SERVICE_CONTROL_PAUSE, SERVICE_PAUSE_CONTINUE, SERVICE_PAUSED,
                           SERVICE_PAUSE_PENDING};
constexpr Signal kContinue = {"CONTINUE", SERVICE_CONTROL_CONTINUE, SERVICE_PAUSE_CONTINUE, SERVICE_RUNNING,
                              SERVICE_CONTINUE_PENDING};
constexpr Signal kRotate = {"ROTATE", kRotateControl, SERVICE_USER_DEFINED_CONTROL, 0, 0};

int succeed(const CliTarget& target, const Signal& signal) {
  printLine(win32::narrow(target.name) + ": " + std::string(signal.word) + ": " +
            win32::systemMessage(ERROR_SUCCESS, cliTextLanguage()));
  return kExitOk;
}

int send(const CliTarget& target, const Signal& signal) {
  const auto service = cliOpenService(target.manager.get(), target.name, SERVICE_QUERY_STATUS | signal.access);
  const std::string name = win32::narrow(target.name);
  const std::string head = name + ": " + std::string(signal.word) + ": ";
  SERVICE_STATUS ignored{};
  if (!ControlService(service.get(), signal.control, &ignored)) {
    const DWORD error = GetLastError();
    throw CliStop{kExitUsage, head + explainRefusedControl(error), error};
  }
  DWORD state = signal.wanted;
  while (state != 0 && (state = win32::queryStatus(service.get(), name).dwCurrentState) == signal.pending) {
    Sleep(kPendingPollMs);
  }
  if (state != signal.wanted) throw CliStop{kExitUsage, unexpectedStatus(target.name, state, signal.word)};
  return succeed(target, signal);
}

/// The state of a service that has a host; 0 for others.
DWORD hostedState(const CliTarget& target) {
  const auto service = cliOpenService(target.manager.get(), target.name, SERVICE_QUERY_STATUS);
  const DWORD state = win32::queryStatus(service.get(), win32::narrow(target.name)).dwCurrentState;
  return win32::mayHaveApplication(target.name).value_or(true) ? state : 0;
}

}  // namespace

int cliStart(const Words& words) {
  const CliTarget target = cliTarget(words[0]);
  const auto lock = cliLock(target.name, kExitUsage);
  std::vector<std::wstring> arguments;
  for (auto word = words.begin() + 1; word != words.end(); ++word) arguments.push_back(win32::widen(*word));
  return reportOutcome(target.name, "START", startService(target.manager.get(), target.name, INFINITE, arguments));
}

int cliStop(const Words& words) {
  const CliTarget target = cliTarget(words[0]);
  std::optional<win32::OperationLock> lock;
  if (!isStarting(target.manager.get(), target.name)) lock = cliLock(target.name, kExitUsage);
  return reportOutcome(target.name, "STOP", stopService(target.manager.get(), target.name, INFINITE, kChangedByConsole));
}

int cliRestart(const Words& words) {
  const CliTarget target = cliTarget(words[0]);
  // Whoever may not start a service must not be left with a stopped one.
  cliOpenService(target.manager.get(), target.name, SERVICE_START | SERVICE_STOP);
  const auto lock = cliLock(target.name, kExitUsage);
  const int stopped =
      reportOutcome(target.name, "STOP", stopService(target.manager.get(), target.name, INFINITE, kChangedByConsole));
  if (stopped != kExitOk) return stopped;
  return reportOutcome(target.name, "START", startService(target.manager.get(), target.name, INFINITE));
}

int cliPause(const Words& words) { return send(cliTarget(words[0]), kPause); }

int cliContinue(const Words& words) {
  const CliTarget target = cliTarget(words[0]);
  const DWORD state = hostedState(target);
  // A host of NSSM takes the control at any time.
  if (state == SERVICE_RUNNING) return succeed(target, kContinue);
  if (state != SERVICE_PAUSED) return send(target, kContinue);
  const auto lock = cliLock(target.name, kExitUsage);
  return reportOutcome(target.name, "CONTINUE", startService(target.manager.get(), target.name, INFINITE));
}

int cliRotate(const Words& words) { return send(cliTarget(words[0]), kRotate); }

}  // namespace steward
