#include "win32/service_extras.h"

#include <algorithm>

#include "win32/error.h"
#include "win32/registry.h"
#include "win32/scm_buffer.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr wchar_t kEnvironment[] = L"Environment";

std::vector<std::string> readList(const std::wstring& path, const wchar_t* name) {
  const RegistryKey key = openKey(path, KEY_QUERY_VALUE);
  const auto value = key ? readValue(key.get(), name) : std::nullopt;
  const auto* list = value ? std::get_if<std::vector<std::string>>(&*value) : nullptr;
  return list == nullptr ? std::vector<std::string>() : *list;
}

void writeEnvironment(std::string_view name, const std::vector<std::string>& lines) {
  const RegistryKey key = openKey(serviceKeyPath(widen(name)), KEY_SET_VALUE);
  if (!key) throw Error(ERROR_SERVICE_DOES_NOT_EXIST, "RegOpenKeyExW", name);
  if (lines.empty()) {
    deleteValue(key.get(), kEnvironment);
  } else {
    writeValue(key.get(), kEnvironment, RegistryType::MultiSz, lines);
  }
}

/// What a change of a level that the system does not tell would come to nobody knows (Wine takes and forgets it).
void requireLevel(bool kept, std::string_view name) {
  if (!kept) throw Error(ERROR_INVALID_LEVEL, "QueryServiceConfig2W", name);
}

/// A service that reboots the computer takes the right to do so from whoever says so.
void enableShutdownPrivilege() {
  Handle token;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES, token.put())) return;
  TOKEN_PRIVILEGES privileges{1, {{{}, SE_PRIVILEGE_ENABLED}}};
  if (!LookupPrivilegeValueW(nullptr, SE_SHUTDOWN_NAME, &privileges.Privileges[0].Luid)) return;
  // Where it fails, the SCM refuses the action and says why.
  AdjustTokenPrivileges(token.get(), FALSE, &privileges, 0, nullptr, nullptr);
}

void changeFailureActions(SC_HANDLE service, std::string_view name, const ServiceExtras& change) {
  const ServiceExtras present = queryExtras(service, name);
  requireLevel(present.failureActions.has_value(), name);
  std::wstring command = change.failureCommand.value_or(std::wstring());
  std::wstring message = change.failureRebootMessage.value_or(std::wstring());
  SERVICE_FAILURE_ACTIONSW info{};
  if (change.failureCommand) info.lpCommand = command.data();
  if (change.failureRebootMessage) info.lpRebootMsg = message.data();
  std::vector<SC_ACTION> actions;
  if (change.failureActions || change.failureResetSeconds) {
    for (const FailureAction& action : change.failureActions ? *change.failureActions : *present.failureActions) {
      if (action.kind == FailureActionKind::Reboot) enableShutdownPrivilege();
      actions.push_back({static_cast<SC_ACTION_TYPE>(action.kind), action.delayMs});
    }
    info.dwResetPeriod = change.failureResetSeconds ? *change.failureResetSeconds : present.failureResetSeconds.value_or(0);
    info.cActions = static_cast<DWORD>(actions.size());
    // Without actions the pointer must not be null, for that would mean to leave them.
    if (actions.empty()) actions.emplace_back();
    info.lpsaActions = actions.data();
  }
  changeLevel(service, name, SERVICE_CONFIG_FAILURE_ACTIONS, &info);
}

void changePrivileges(SC_HANDLE service, std::string_view name, const std::vector<std::wstring>& privileges) {
  std::wstring list = joinMultiString(privileges);
  SERVICE_REQUIRED_PRIVILEGES_INFOW info{list.data()};
  changeLevel(service, name, SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO, &info);
}

}  // namespace

ServiceExtras queryExtras(SC_HANDLE service, std::string_view name) {
  ServiceExtras extras;
  extras.environment = readList(serviceKeyPath(widen(name)), kEnvironment);
  ScmBuffer buffer;
  if (queryLevel(service, SERVICE_CONFIG_FAILURE_ACTIONS, buffer)) {
    const auto* info = buffer.as<const SERVICE_FAILURE_ACTIONSW>();
    extras.failureActions.emplace();
    for (DWORD i = 0; i < info->cActions; ++i) {
      const SC_ACTION& action = info->lpsaActions[i];
      extras.failureActions->push_back({static_cast<FailureActionKind>(action.Type), action.Delay});
    }
    if (info->cActions != 0) extras.failureResetSeconds = info->dwResetPeriod;
    extras.failureCommand = textOf(info->lpCommand);
    extras.failureRebootMessage = textOf(info->lpRebootMsg);
  }
  if (queryLevel(service, SERVICE_CONFIG_FAILURE_ACTIONS_FLAG, buffer)) {
    extras.failureActionsOnErrors = buffer.as<const SERVICE_FAILURE_ACTIONS_FLAG>()->fFailureActionsOnNonCrashFailures != FALSE;
  }
  if (queryLevel(service, SERVICE_CONFIG_PRESHUTDOWN_INFO, buffer)) {
    extras.preshutdownMs = buffer.as<const SERVICE_PRESHUTDOWN_INFO>()->dwPreshutdownTimeout;
  }
  if (queryLevel(service, SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO, buffer)) {
    extras.requiredPrivileges =
        splitMultiString(buffer.as<const SERVICE_REQUIRED_PRIVILEGES_INFOW>()->pmszRequiredPrivileges);
  }
  if (queryLevel(service, SERVICE_CONFIG_SERVICE_SID_INFO, buffer)) {
    extras.sidType = buffer.as<const SERVICE_SID_INFO>()->dwServiceSidType;
  }
  return extras;
}

void changeExtras(SC_HANDLE service, std::string_view name, const ServiceExtras& change) {
  if (change.failureActions || change.failureResetSeconds || change.failureCommand || change.failureRebootMessage) {
    changeFailureActions(service, name, change);
  }
  if (change.failureActionsOnErrors) {
    SERVICE_FAILURE_ACTIONS_FLAG info{*change.failureActionsOnErrors ? TRUE : FALSE};
    changeLevel(service, name, SERVICE_CONFIG_FAILURE_ACTIONS_FLAG, &info);
  }
  if (change.preshutdownMs) {
    SERVICE_PRESHUTDOWN_INFO info{*change.preshutdownMs};
    changeLevel(service, name, SERVICE_CONFIG_PRESHUTDOWN_INFO, &info);
  }
  if (change.requiredPrivileges) changePrivileges(service, name, *change.requiredPrivileges);
  if (change.sidType) {
    SERVICE_SID_INFO info{*change.sidType};
    changeLevel(service, name, SERVICE_CONFIG_SERVICE_SID_INFO, &info);
  }
  if (change.environment) writeEnvironment(name, *change.environment);
}

bool isPrivilege(const std::wstring& name) {
  LUID id;
  return LookupPrivilegeValueW(nullptr, name.c_str(), &id) != FALSE;
}

bool isLoadOrderGroup(const std::wstring& name) {
  const auto groups = readList(L"SYSTEM\\CurrentControlSet\\Control\\ServiceGroupOrder", L"List");
  return groups.empty() ||
         std::ranges::any_of(groups, [&](const std::string& group) { return equalIgnoringCase(widen(group), name); });
}

}  // namespace steward::win32
