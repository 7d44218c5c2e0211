#include "app/config_history.h"

#include <utility>
#include <vector>

#include "app/service_json.h"
#include "win32/account.h"
#include "win32/history_file.h"
#include "win32/scm.h"
#include "win32/system_clock.h"
#include "win32/text.h"

namespace steward {
namespace {

/// A service that is not there, or whose settings cannot be read, has none.
ConfigSnapshot present(SC_HANDLE manager, const std::string& service) {
  try {
    return snapshotOf(serviceConfigJson(manager, service));
  } catch (...) {
    return snapshotOf(nullptr);
  }
}

void dropOldHistories(SC_HANDLE manager) {
  std::vector<std::wstring> names;
  for (win32::ListedService& service : win32::listServices(manager)) names.push_back(std::move(service.name));
  win32::dropOldHistories(names);
}

}  // namespace

bool changesConfiguration(OperationKind kind) {
  return kind != OperationKind::Start && kind != OperationKind::Stop && kind != OperationKind::Restart;
}

ConfigHistory::ConfigHistory(SC_HANDLE manager, const std::string& service, OperationKind operation)
    : manager_(manager), service_(service), operation_(operation), before_(present(manager, service)) {}

ConfigHistory::ConfigHistory(ConfigHistory&& other) noexcept = default;
ConfigHistory::~ConfigHistory() = default;

void ConfigHistory::keep(std::string_view tool) noexcept {
  try {
    // Removed, though others may still hold it open.
    const bool gone = operation_ == OperationKind::Delete;
    const ConfigSnapshot after = gone ? snapshotOf(nullptr) : present(manager_, service_);
    const std::string line = toChangeLine(
        {win32::SystemClock().now(), win32::ownAccountName(), tool, operationWord(operation_)}, before_, after);
    if (!line.empty()) win32::appendHistory(win32::widen(service_), line, before_.isProtected || after.isProtected);
    if (gone) dropOldHistories(manager_);
  } catch (...) {
    // The change has been made, and is not to fail for its history.
  }
}

}  // namespace steward
