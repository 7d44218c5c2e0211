#include "app/service_creation.h"

#include "app/failures.h"
#include "app/native_hosting.h"
#include "app/native_settings.h"
#include "app/service_control.h"
#include "app/settings_protection.h"
#include "core/command_line.h"
#include "core/parameter_text.h"
#include "core/rules.h"
#include "win32/account.h"
#include "win32/directory.h"
#include "win32/error.h"
#include "win32/event_source.h"
#include "win32/permissions.h"
#include "win32/policy.h"
#include "win32/registry.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::ServiceHandle;
using win32::narrow;
using win32::widen;

/// How long a deleted service may take to disappear before it counts as held by somebody.
constexpr DWORD kDeletionTimeoutMs = 5000;

/// Marks a stopped service for deletion. The SCM deletes its whole key as soon as nobody holds the service any more; that its
/// settings go at once tells every `steward rpc` to let go of it, even where the SCM does not say so (Wine).
bool markForDeletion(SC_HANDLE service, const std::wstring& name) {
  if (!DeleteService(service)) return false;
  tryTo([&] { win32::deleteKeyTree(win32::serviceKeyPath(name) + L"\\Parameters"); });
  return true;
}

/// Takes a half-made service back unless told that all went well.
class CreationGuard {
 public:
  CreationGuard(SC_HANDLE service, std::wstring name) : service_(service), name_(std::move(name)) {}
  CreationGuard(const CreationGuard&) = delete;
  CreationGuard& operator=(const CreationGuard&) = delete;
  ~CreationGuard() {
    if (service_ != nullptr) markForDeletion(service_, name_);
  }
  void keep() { service_ = nullptr; }

 private:
  SC_HANDLE service_;
  std::wstring name_;
};

std::wstring dependencyList(const Operation& operation) {
  std::wstring list;
  if (!operation.dependencies) return list;
  for (const std::string& name : *operation.dependencies) (list += widen(name)) += L'\0';
  return list;
}

ServiceHandle createEntry(SC_HANDLE manager, const Operation& operation, const std::wstring& account) {
  const std::wstring name = widen(operation.name);
  const std::wstring displayName = widen(operation.displayName.value_or(""));
  const std::wstring image =
      operation.withoutHost ? changedImagePath(L"", operation) : L'"' + ownPath() + L'"';
  const std::wstring dependencies = dependencyList(operation);
  const auto password = passwordFor(narrow(account), operation.password);
  ServiceHandle service(CreateServiceW(
      manager, name.c_str(), displayName.empty() ? name.c_str() : displayName.c_str(), SERVICE_ALL_ACCESS,
      SERVICE_WIN32_OWN_PROCESS, startTypeNumber(operation.startType.value_or(StartType::Automatic)),
      SERVICE_ERROR_NORMAL, image.c_str(), nullptr, nullptr, dependencies.empty() ? nullptr : dependencies.c_str(),
      account == L"LocalSystem" ? nullptr : account.c_str(), password ? password->c_str() : nullptr));
  if (!service) win32::throwLastError("CreateServiceW", operation.name);
  return service;
}

/// NSSM writes these for every service, also as they are by default.
void addStandardParameters(Operation& operation) {
  operation.parameters.try_emplace("AppParameters", ParameterValue(std::string()));
  auto& exit = operation.parameters["AppExit"];
  if (!exit) exit.emplace(SubValues());
  std::get<SubValues>(*exit).try_emplace("Default", exitActionWords().front());
}

bool wantsProtection(const Operation& operation) {
  const auto found = operation.parameters.find("ProtectSettings");
  return found != operation.parameters.end() && found->second == ParameterValue(std::uint32_t{1});
}

void writeParameters(const std::wstring& name, Operation operation) {
  addStandardParameters(operation);
  for (const auto& [key, value] : operation.parameters) {
    const Parameter& parameter = *findParameter(key);
    const bool needless = value && isDefault(parameter, *value);
    win32::writeParameter(name, parameter, needless ? std::nullopt : value);
  }
}

bool isBelow(const std::wstring& path, const std::wstring& folder) {
  return path.size() > folder.size() && path[folder.size()] == L'\\' &&
         win32::equalIgnoringCase(path.substr(0, folder.size()), folder);
}

/// Makes the folders of logs under ProgramData; those elsewhere are the operator's own and made by the host.
void createLogFolders(const std::wstring& name, const Operation& operation) {
  win32::createServiceLogsDirectory(name);
  for (const char* stream : {"AppStdout", "AppStderr"}) {
    const auto found = operation.parameters.find(stream);
    if (found == operation.parameters.end() || !found->second) continue;
    const std::wstring path = widen(win32::expandEnvironment(std::get<std::string>(*found->second)));
    if (isBelow(path, win32::dataDirectory())) win32::createDirectories(win32::parentDirectory(path));
  }
}

}  // namespace

void createService(SC_HANDLE manager, const Operation& operation) {
  const win32::Policy policy = win32::readPolicy();
  if (!win32::mayCreateServices(policy)) throw win32::forbiddenByPolicy("ServiceCreators", operation.name);
  if (operation.delegate && policy.delegation == 0u) throw win32::forbiddenByPolicy("Delegation", operation.name);
  const std::wstring name = widen(operation.name);
  const std::wstring account = widen(win32::scmAccountName(operation.account.value_or("LocalSystem")));
  const ServiceHandle service = createEntry(manager, operation, account);
  CreationGuard guard(service.get(), name);
  win32::ServiceConfigurationChange change;
  if (operation.description && !operation.description->empty()) change.description = widen(*operation.description);
  if (operation.startType == StartType::Delayed) change.delayed = true;
  win32::changeConfiguration(service.get(), operation.name, change);
  win32::runFailureActionsOnErrors(service.get());
  if (operation.withoutHost) {
    rememberWithoutHost(name);
  } else {
    if (wantsProtection(operation)) protectSettings(name, account);
    writeParameters(name, operation);
    // Not every system keeps it (Wine does): no reason to refuse a service.
    tryTo([&] { setPreshutdownTimeout(service.get(), name); });
    createLogFolders(name, operation);
  }
  prepareAccount(name, account);
  writeNativeValues(service.get(), operation.name, operation.native);
  if (operation.delegate) {
    win32::Sid sid = win32::lookUpSid(widen(*operation.delegate));
    if (sid.empty()) throw win32::Error(ERROR_NONE_MAPPED, "LookupAccountNameW", *operation.delegate);
    win32::allowControl(service.get(), std::move(sid));
  }
  guard.keep();
  // Without it the event viewer shows the facts, but no sentences: no reason to refuse a service.
  tryTo([] { win32::registerEventSource(ownPath()); });
}

Deletion deleteService(SC_HANDLE manager, const std::wstring& name) {
  {
    const ServiceHandle service = win32::openService(manager, name, DELETE | SERVICE_QUERY_STATUS);
    if (win32::queryStatus(service.get(), narrow(name)).dwCurrentState != SERVICE_STOPPED) {
      if (!DeleteService(service.get())) win32::throwLastError("DeleteService", narrow(name));
      return Deletion::WhenStopped;
    }
    if (!markForDeletion(service.get(), name)) win32::throwLastError("DeleteService", narrow(name));
  }
  const ULONGLONG deadline = GetTickCount64() + kDeletionTimeoutMs;
  while (win32::openServiceIfExists(manager, name, SERVICE_QUERY_STATUS)) {
    if (GetTickCount64() >= deadline) return Deletion::WhenReleased;
    Sleep(20);
  }
  return Deletion::Done;
}

DWORD startTypeNumber(StartType type) {
  switch (type) {
    case StartType::Manual:
      return SERVICE_DEMAND_START;
    case StartType::Disabled:
      return SERVICE_DISABLED;
    default:
      return SERVICE_AUTO_START;
  }
}

std::optional<std::wstring> passwordFor(const std::string& account, const std::optional<std::string>& given) {
  if (hasManagedPassword(account)) return std::nullopt;
  return needsNoPassword(account) ? std::wstring() : widen(given.value_or(""));
}

void prepareAccount(const std::wstring& service, const std::wstring& account) {
  if (account == L"LocalSystem") return;
  if (needsLogonRight(narrow(account))) win32::grantServiceLogonRight(account);
  // Without a host there are no logs.
  if (!win32::mayHaveApplication(service).value_or(true)) return;
  const win32::Sid sid = win32::lookUpSid(account);
  if (sid.empty()) throw win32::Error(ERROR_NONE_MAPPED, "LookupAccountNameW", narrow(account));
  win32::allowModify(win32::createServiceLogsDirectory(service), sid);
}

void withdrawAccount(const std::wstring& service, const std::wstring& account) {
  if (account == L"LocalSystem") return;
  const win32::Sid sid = win32::lookUpSid(account);
  // An account that is gone has no rights; a folder that is gone gives none.
  if (!sid.empty()) tryTo([&] { win32::withdrawModify(win32::serviceLogsDirectory(service), sid); });
}

}  // namespace steward
