#include "app/transaction.h"

#include <algorithm>

#include "app/adoption.h"
#include "app/failures.h"
#include "app/native_hosting.h"
#include "app/native_settings.h"
#include "app/service_control.h"
#include "app/service_creation.h"
#include "app/settings_protection.h"
#include "core/parameter_text.h"
#include "core/rules.h"
#include "win32/account.h"
#include "win32/error.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::narrow;
using win32::widen;

/// How long a start or stop may take that only takes another one back.
constexpr DWORD kUndoTimeoutMs = 60'000;

void throwUnlessOk(const ControlOutcome& outcome) {
  if (!outcome.ok) throw FailureError(outcome.failure);
}

DWORD currentState(SC_HANDLE manager, const std::wstring& name) {
  const auto service = win32::openServiceIfExists(manager, name, SERVICE_QUERY_STATUS);
  return service ? win32::queryStatus(service.get(), narrow(name)).dwCurrentState : 0;
}

/// `SERVICE_RUNNING` …, or null for a service that is gone.
Json stateOf(SC_HANDLE manager, const std::wstring& name) {
  const DWORD state = currentState(manager, name);
  return state == 0 ? Json(nullptr) : Json(win32::stateWord(state));
}

/// The name as it is registered.
std::wstring registeredName(SC_HANDLE manager, const std::string& name) {
  const auto services = win32::listServices(manager);
  const auto found = std::ranges::find_if(services, [&](const win32::ListedService& service) {
    return win32::equalIgnoringCase(service.name, widen(name));
  });
  return found == services.end() ? widen(name) : found->name;
}

win32::ServiceConfigurationChange changeOf(const Operation& operation, const std::wstring& name) {
  win32::ServiceConfigurationChange change;
  if (operation.displayName) change.displayName = operation.displayName->empty() ? name : widen(*operation.displayName);
  if (operation.description) change.description = widen(*operation.description);
  if (operation.startType) {
    change.startType = startTypeNumber(*operation.startType);
    change.delayed = operation.startType == StartType::Delayed;
  }
  if (operation.account) {
    const std::string account = win32::scmAccountName(*operation.account);
    change.account = widen(account);
    change.password = passwordFor(account, operation.password);
  }
  if (operation.dependencies) {
    change.dependencies.emplace();
    for (const std::string& dependency : *operation.dependencies) change.dependencies->push_back(widen(dependency));
  }
  return change;
}

/// The change that brings back what `operation` overwrites. A replaced password cannot be had back.
win32::ServiceConfigurationChange inverse(const Operation& operation, const win32::ServiceConfiguration& present) {
  win32::ServiceConfigurationChange change;
  if (operation.displayName) change.displayName = present.displayName;
  if (operation.description) change.description = present.description;
  if (operation.startType) {
    change.startType = present.startType;
    change.delayed = present.delayed;
  }
  if (operation.account) {
    change.account = present.account;
    if (needsNoPassword(narrow(present.account))) change.password = passwordFor(narrow(present.account), std::nullopt);
  }
  if (operation.dependencies) change.dependencies = present.dependencies;
  return change;
}

/// Whether no other operation is about the same service.
bool isOnly(std::span<const Operation> operations, std::size_t index) {
  const std::wstring name = widen(operations[index].name);
  return std::ranges::count_if(operations, [&](const Operation& other) {
           return win32::equalIgnoringCase(name, widen(other.name));
         }) == 1;
}

/// One for each service whose configuration is changed.
std::vector<ConfigHistory> historiesOf(SC_HANDLE manager, std::span<const Operation> operations) {
  std::vector<ConfigHistory> histories;
  for (const Operation& operation : operations) {
    if (!changesConfiguration(operation.kind)) continue;
    const std::wstring name = widen(operation.name);
    const bool known = std::ranges::any_of(histories, [&](const ConfigHistory& history) {
      return win32::equalIgnoringCase(widen(history.service()), name);
    });
    if (!known) histories.emplace_back(manager, operation.name, operation.kind);
  }
  return histories;
}

}  // namespace

Json Transaction::run(std::span<const Operation> operations) {
  lockServices(operations);
  std::vector<ConfigHistory> histories = historiesOf(manager_, operations);
  Json results = Json::array();
  for (std::size_t i = 0; i < operations.size(); ++i) results.push_back(nullptr);
  for (const bool deletions : {false, true}) {
    for (std::size_t i = 0; i < operations.size(); ++i) {
      if ((operations[i].kind == OperationKind::Delete) != deletions) continue;
      failed_ = i;
      results[i] = execute(operations[i]);
    }
  }
  failed_.reset();
  for (ConfigHistory& history : histories) history.keep(tool_);
  return results;
}

bool Transaction::rollBack() {
  bool complete = true;
  for (auto step = undo_.rbegin(); step != undo_.rend(); ++step) {
    if (tryTo(*step)) complete = false;
  }
  undo_.clear();
  return complete;
}

void Transaction::lockServices(std::span<const Operation> operations) {
  std::vector<std::wstring> names;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    const std::wstring name = widen(operations[i].name);
    const bool known =
        std::ranges::any_of(names, [&](const std::wstring& other) { return win32::equalIgnoringCase(name, other); });
    if (known) continue;
    win32::OperationLock lock(name);
    const bool interrupts = operations[i].kind == OperationKind::Stop && isOnly(operations, i) && isStarting(manager_, name);
    if (!lock.owned() && !interrupts) {
      failed_ = i;
      throw FailureError(serviceFailure("busy", "another operation on this service is under way", operations[i].name));
    }
    names.push_back(name);
    locks_.push_back(std::move(lock));
  }
}

Json Transaction::execute(const Operation& operation) {
  switch (operation.kind) {
    case OperationKind::Create:
      create(operation);
      break;
    case OperationKind::Configure:
      configure(operation);
      break;
    case OperationKind::Delete:
      remove(operation);
      break;
    case OperationKind::Start:
      start(operation);
      break;
    case OperationKind::Stop:
      stop(operation);
      break;
    case OperationKind::Restart:
      stop(operation);
      start(operation);
      break;
    case OperationKind::Adopt:
      adopt(operation);
      break;
    case OperationKind::Release:
      release(operation);
      break;
  }
  return {{"op", operationWord(operation.kind)},
          {"name", operation.name},
          {"state", stateOf(manager_, widen(operation.name))}};
}

void Transaction::create(const Operation& operation) {
  createService(manager_, operation);
  undo([manager = manager_, name = widen(operation.name)] { deleteService(manager, name); });
}

void Transaction::configure(const Operation& operation) {
  const std::wstring name = registeredName(manager_, operation.name);
  const DWORD access = nativeWritingAccess(operation.native);
  const auto service = win32::openService(manager_, name, access);
  const auto present = win32::queryConfiguration(service.get(), operation.name);
  auto change = changeOf(operation, name);
  auto before = inverse(operation, present);
  const bool withoutHost = isRegisteredWithoutHost(name);
  if (withoutHost && !operation.parameters.empty()) {
    change.imagePath = changedImagePath(present.imagePath, operation);
    before.imagePath = present.imagePath;
  }
  // Taken back last, when the parameter and the account are as they were.
  const bool protection = operation.parameters.contains("ProtectSettings");
  const bool reprotects = !withoutHost && (protection || operation.account);
  if (reprotects) undo([manager = manager_, name, protection] { applyProtection(manager, name, protection); });
  NativeChanges touched = operation.native;
  // Longer steps of the stop may raise it.
  if (!operation.parameters.empty()) touched.try_emplace("PreshutdownTimeout");
  undo([manager = manager_, name, access, before, native = restoring(service.get(), operation.name, touched)] {
    const auto changed = win32::openService(manager, name, access);
    win32::changeConfiguration(changed.get(), narrow(name), before);
    writeNativeValues(changed.get(), narrow(name), native);
  });
  const bool moves = change.account && !win32::equalIgnoringCase(*change.account, present.account);
  if (moves) undo([name, account = *change.account] { withdrawAccount(name, account); });
  if (change.account) prepareAccount(name, *change.account);
  win32::changeConfiguration(service.get(), operation.name, change);
  writeNativeValues(service.get(), operation.name, operation.native);
  if (!withoutHost && !operation.parameters.empty()) {
    writeParameters(operation, name);
    tryTo([&] { raisePreshutdownTimeout(service.get(), name); });
  }
  if (reprotects) applyProtection(manager_, name, protection);
  if (moves) {
    undo([name, account = present.account] { prepareAccount(name, account); });
    withdrawAccount(name, present.account);
  }
}

void Transaction::writeParameters(const Operation& operation, const std::wstring& name) {
  for (const auto& [key, value] : operation.parameters) {
    const Parameter& parameter = *findParameter(key);
    undo([name, &parameter, before = win32::readParameter(name, parameter)] {
      win32::writeParameter(name, parameter, before);
    });
    const bool needless = value && isDefault(parameter, *value);
    win32::writeParameter(name, parameter, needless ? std::nullopt : value);
  }
}

void Transaction::remove(const Operation& operation) {
  if (operation.stop) stop(operation);
  const std::wstring name = registeredName(manager_, operation.name);
  if (deleteService(manager_, name) != Deletion::Done) {
    throw win32::Error(ERROR_SERVICE_MARKED_FOR_DELETE, "DeleteService", operation.name);
  }
}

void Transaction::start(const Operation& operation) {
  const std::wstring name = widen(operation.name);
  if (currentState(manager_, name) == SERVICE_STOPPED) {
    undo([manager = manager_, name, tool = tool_] { throwUnlessOk(stopService(manager, name, kUndoTimeoutMs, tool)); });
  }
  throwUnlessOk(startService(manager_, name, operation.timeoutMs));
}

void Transaction::stop(const Operation& operation) {
  const std::wstring name = widen(operation.name);
  if (currentState(manager_, name) != SERVICE_STOPPED) {
    undo([manager = manager_, name] { throwUnlessOk(startService(manager, name, kUndoTimeoutMs)); });
  }
  // A deletion has no time limit of its own.
  throwUnlessOk(stopService(manager_, name, operation.timeoutMs == 0 ? kUndoTimeoutMs : operation.timeoutMs, tool_));
}

void Transaction::adopt(const Operation& operation) {
  const std::wstring name = registeredName(manager_, operation.name);
  if (!adoptService(manager_, name)) return;
  undo([manager = manager_, name] { releaseService(manager, name, std::nullopt); });
}

void Transaction::release(const Operation& operation) {
  const std::wstring name = registeredName(manager_, operation.name);
  const auto before = adoptedFrom(name);
  if (!releaseService(manager_, name, operation.to)) return;
  undo([manager = manager_, name, before] {
    adoptService(manager, name);
    rememberHost(name, before);
  });
}

}  // namespace steward
