#include "app/cli_outcome.h"

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "core/explain.h"
#include "core/failed_start.h"
#include "win32/error.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

std::string explain(const ControlOutcome& outcome) {
  if (!outcome.reason.is_object()) return explainCode(outcome.failure.code, cliLanguage());
  std::string systemText;
  if (outcome.reason["win32"].is_number_unsigned()) {
    systemText = win32::systemMessage(outcome.reason["win32"].get<DWORD>(), cliTextLanguage());
  }
  const bool waiting = outcome.state != SERVICE_STOPPED;
  return explainFailedStart({outcome.reason, systemText, outcome.events, waiting}, cliLanguage());
}

}  // namespace

int reportOutcome(const std::wstring& service, std::string_view control, const ControlOutcome& outcome) {
  const std::string head = win32::narrow(service) + ": " + std::string(control) + ": ";
  if (outcome.refused != 0) {
    printErrorLine(head + win32::systemMessage(outcome.refused, cliTextLanguage()));
    // Stopping what is stopped is fine to NSSM, starting what runs is not.
    if (outcome.ok) return outcome.refused == ERROR_SERVICE_NOT_ACTIVE ? kExitOk : kExitUsage;
    const std::string remedy = remedyOf(outcome.failure);
    if (!remedy.empty()) printErrorLine(remedy);
    return kExitUsage;
  }
  if (outcome.ok) {
    printLine(head + win32::systemMessage(ERROR_SUCCESS, cliTextLanguage()));
    return kExitOk;
  }
  printErrorLine(unexpectedStatus(service, outcome.state, control));
  printErrorLine(explain(outcome));
  return kExitUsage;
}

std::string unexpectedStatus(const std::wstring& service, DWORD state, std::string_view control) {
  return win32::narrow(service) + ": Unexpected status " + win32::stateWord(state) + " in response to " +
         std::string(control) + " control.";
}

}  // namespace steward
