#include "win32/scm.h"

#include <algorithm>
#include <array>

#include "win32/dead_process.h"
#include "win32/error.h"
#include "win32/ordinary_rights.h"
#include "win32/registry.h"
#include "win32/scm_buffer.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Wine before 9 leaves dependencies out of QueryServiceConfigW.
std::vector<std::wstring> dependenciesInRegistry(std::string_view name) {
  std::vector<std::wstring> items;
  const RegistryKey key = openKey(serviceKeyPath(widen(name)), KEY_QUERY_VALUE);
  if (!key) return items;
  const auto add = [&](const wchar_t* valueName, const wchar_t* prefix) {
    const auto value = readValue(key.get(), valueName);
    const auto* list = value ? std::get_if<std::vector<std::string>>(&*value) : nullptr;
    if (list == nullptr) return;
    for (const std::string& item : *list) items.push_back(prefix + widen(item));
  };
  add(L"DependOnService", L"");
  add(L"DependOnGroup", L"+");
  return items;
}

const wchar_t* pointer(const std::optional<std::wstring>& text) { return text ? text->c_str() : nullptr; }

}  // namespace

ServiceHandle openManager(DWORD access) {
  if (isManagerBeyondOrdinaryUser(access)) throw Error(ERROR_ACCESS_DENIED, "OpenSCManagerW");
  ServiceHandle manager(OpenSCManagerW(nullptr, SERVICES_ACTIVE_DATABASEW, access));
  if (!manager) throwLastError("OpenSCManagerW");
  return manager;
}

ServiceHandle openService(SC_HANDLE manager, const std::wstring& name, DWORD access) {
  if (isBeyondOrdinaryUser(access)) throw Error(ERROR_ACCESS_DENIED, "OpenServiceW", narrow(name));
  ServiceHandle service(OpenServiceW(manager, name.c_str(), access));
  if (!service) throwLastError("OpenServiceW", narrow(name));
  return service;
}

ServiceHandle openServiceIfExists(SC_HANDLE manager, const std::wstring& name, DWORD access) {
  ServiceHandle service(OpenServiceW(manager, name.c_str(), access));
  if (!service) {
    const DWORD error = GetLastError();
    if (error != ERROR_SERVICE_DOES_NOT_EXIST && error != ERROR_INVALID_NAME) {
      throw Error(error, "OpenServiceW", narrow(name));
    }
  }
  return service;
}

std::vector<ListedService> listServices(SC_HANDLE manager) {
  std::vector<ListedService> services;
  ScmBuffer buffer(16 * 1024);
  DWORD resume = 0;
  for (;;) {
    DWORD needed = 0;
    DWORD count = 0;
    const BOOL complete = EnumServicesStatusExW(manager, SC_ENUM_PROCESS_INFO, SERVICE_WIN32, SERVICE_STATE_ALL,
                                                buffer.bytes(), buffer.size(), &needed, &count, &resume, nullptr);
    if (!complete && GetLastError() != ERROR_MORE_DATA) throwLastError("EnumServicesStatusExW");
    const auto* entries = buffer.as<const ENUM_SERVICE_STATUS_PROCESSW>();
    for (DWORD i = 0; i < count; ++i) {
      services.push_back({entries[i].lpServiceName, textOf(entries[i].lpDisplayName), entries[i].ServiceStatusProcess});
      correctDeadProcess(manager, services.back().name, services.back().status);
    }
    if (complete) return services;
    // Room for the rest at once; a call that returned nothing only told the size.
    buffer.ensure(needed);
  }
}

std::optional<std::wstring> findService(SC_HANDLE manager, const std::wstring& keyOrDisplayName) {
  const std::vector<ListedService> services = listServices(manager);
  for (const auto field : {&ListedService::name, &ListedService::displayName}) {
    const auto found = std::ranges::find_if(
        services, [&](const ListedService& service) { return equalIgnoringCase(service.*field, keyOrDisplayName); });
    if (found != services.end()) return found->name;
  }
  return std::nullopt;
}

SERVICE_STATUS_PROCESS queryStatus(SC_HANDLE service, std::string_view name) {
  SERVICE_STATUS_PROCESS status{};
  DWORD needed = 0;
  if (!QueryServiceStatusEx(service, SC_STATUS_PROCESS_INFO, reinterpret_cast<BYTE*>(&status), sizeof status, &needed)) {
    throwLastError("QueryServiceStatusEx", name);
  }
  correctDeadProcess(service, status);
  return status;
}

ServiceConfiguration queryConfiguration(SC_HANDLE service, std::string_view name) {
  ScmBuffer buffer;
  DWORD needed = 0;
  while (!QueryServiceConfigW(service, buffer.as<QUERY_SERVICE_CONFIGW>(), buffer.size(), &needed)) {
    if (GetLastError() != ERROR_INSUFFICIENT_BUFFER) throwLastError("QueryServiceConfigW", name);
    buffer.ensure(needed);
  }
  const auto* config = buffer.as<const QUERY_SERVICE_CONFIGW>();
  ServiceConfiguration result{config->dwServiceType,
                              config->dwStartType,
                              false,
                              textOf(config->lpBinaryPathName),
                              textOf(config->lpServiceStartName),
                              textOf(config->lpDisplayName),
                              {},
                              splitMultiString(config->lpDependencies),
                              textOf(config->lpLoadOrderGroup)};
  if (result.dependencies.empty()) result.dependencies = dependenciesInRegistry(name);
  ScmBuffer extra;
  if (queryLevel(service, SERVICE_CONFIG_DESCRIPTION, extra)) {
    result.description = textOf(extra.as<const SERVICE_DESCRIPTIONW>()->lpDescription);
  }
  if (result.startType == SERVICE_AUTO_START && queryLevel(service, SERVICE_CONFIG_DELAYED_AUTO_START_INFO, extra)) {
    result.delayed = extra.as<const SERVICE_DELAYED_AUTO_START_INFO>()->fDelayedAutostart != FALSE;
  }
  return result;
}

void changeConfiguration(SC_HANDLE service, std::string_view name, const ServiceConfigurationChange& change) {
  // Repeated where they stay as they are: Wine forgets them otherwise.
  const auto wanted = change.dependencies ? *change.dependencies : dependenciesInRegistry(name);
  const std::wstring dependencies = joinMultiString(wanted);
  const bool tellDependencies = change.dependencies || !wanted.empty();
  if (change.type || change.startType || change.imagePath || change.account || change.password || change.displayName ||
      change.dependencies) {
    if (!ChangeServiceConfigW(service, change.type.value_or(SERVICE_NO_CHANGE),
                              change.startType.value_or(SERVICE_NO_CHANGE), SERVICE_NO_CHANGE,
                              pointer(change.imagePath), nullptr, nullptr,
                              tellDependencies ? dependencies.c_str() : nullptr, pointer(change.account),
                              pointer(change.password), pointer(change.displayName))) {
      throwLastError("ChangeServiceConfigW", name);
    }
  }
  if (change.description) {
    std::wstring text = *change.description;
    SERVICE_DESCRIPTIONW description{text.data()};
    changeLevel(service, name, SERVICE_CONFIG_DESCRIPTION, &description);
  }
  if (change.delayed) {
    SERVICE_DELAYED_AUTO_START_INFO info{*change.delayed ? TRUE : FALSE};
    // Every Windows knows this level; Wine does not, and starts such services with the others.
    if (!ChangeServiceConfig2W(service, SERVICE_CONFIG_DELAYED_AUTO_START_INFO, &info) &&
        GetLastError() != ERROR_INVALID_LEVEL) {
      throwLastError("ChangeServiceConfig2W", name);
    }
  }
}

void runFailureActionsOnErrors(SC_HANDLE service) {
  SERVICE_FAILURE_ACTIONS_FLAG flag{TRUE};
  ChangeServiceConfig2W(service, SERVICE_CONFIG_FAILURE_ACTIONS_FLAG, &flag);
}

const char* stateWord(DWORD state) {
  constexpr std::array<const char*, 8> kWords = {
      "UNKNOWN",         "SERVICE_STOPPED",          "SERVICE_START_PENDING", "SERVICE_STOP_PENDING",
      "SERVICE_RUNNING", "SERVICE_CONTINUE_PENDING", "SERVICE_PAUSE_PENDING", "SERVICE_PAUSED"};
  return state < kWords.size() ? kWords[state] : kWords[0];
}

}  // namespace steward::win32
