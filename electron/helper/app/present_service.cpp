#include "app/present_service.h"

#include "app/native_settings.h"
#include "app/service_json.h"
#include "core/native_image.h"
#include "core/rules.h"
#include "win32/account.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::narrow;

PresentHost hostOf(const Json& managed) {
  if (managed == "steward") return PresentHost::Steward;
  if (managed == "nssm") return PresentHost::Nssm;
  return managed == "native" ? PresentHost::Native : PresentHost::Foreign;
}

/// Nothing for a start type that only drivers have.
std::optional<StartType> startTypeOf(const win32::ServiceConfiguration& configuration) {
  switch (configuration.startType) {
    case SERVICE_AUTO_START:
      return configuration.delayed ? StartType::Delayed : StartType::Automatic;
    case SERVICE_DEMAND_START:
      return StartType::Manual;
    case SERVICE_DISABLED:
      return StartType::Disabled;
    default:
      return std::nullopt;
  }
}

ParameterValues parametersOf(const std::wstring& name, PresentHost host, const std::wstring& imagePath) {
  if (host == PresentHost::Native) return parametersOfImage(narrow(imagePath));
  return host == PresentHost::Foreign ? ParameterValues() : win32::readParameters(name);
}

/// `STEWARD_PASSWORD_` and the service's name in capitals, with `_` for what a variable's name had better not have.
std::string passwordVariable(const std::string& service) {
  std::string name = "STEWARD_PASSWORD_";
  for (const char c : service) {
    const bool lower = c >= 'a' && c <= 'z';
    const bool plain = lower || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += !plain ? '_' : lower ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

/// What the SCM keeps that is not as an installation leaves it.
Json nativeOf(const PresentService& service) {
  Json values = Json::object();
  for (const auto& [name, value] : service.settings.native) {
    if (value != installedNativeValue(*findParameter(name), service.name)) values[name] = parameterJson(*value);
  }
  return values;
}

}  // namespace

std::optional<PresentService> readPresentService(SC_HANDLE manager, const win32::ListedService& listed) {
  PresentService service;
  service.name = narrow(listed.name);
  service.running = listed.status.dwCurrentState != SERVICE_STOPPED;
  const auto handle = win32::openServiceIfExists(manager, listed.name, SERVICE_QUERY_CONFIG);
  if (!handle) return std::nullopt;
  const auto configuration = win32::queryConfiguration(handle.get(), service.name);
  service.host = hostOf(managedBy(listed.name, configuration));
  Operation& settings = service.settings;
  settings.kind = OperationKind::Create;
  settings.name = service.name;
  settings.displayName = configuration.displayName == listed.name ? std::string() : narrow(configuration.displayName);
  settings.description = narrow(configuration.description);
  settings.startType = startTypeOf(configuration);
  settings.account = win32::scmAccountName(narrow(configuration.account));
  settings.dependencies.emplace();
  for (const std::wstring& name : configuration.dependencies) settings.dependencies->push_back(narrow(name));
  for (auto& [name, value] : parametersOf(listed.name, service.host, configuration.imagePath)) {
    settings.parameters[name] = value;
  }
  for (auto& [name, value] : readNativeObject(handle.get(), service.name)) settings.native[name] = value;
  return service;
}

Json configurationOf(const PresentService& service) {
  const Operation& settings = service.settings;
  Json json = {{"name", service.name}};
  if (service.host == PresentHost::Steward) json["hosting"] = "steward";
  if (service.host == PresentHost::Native) json["hosting"] = "native";
  json["displayName"] = *settings.displayName;
  json["description"] = *settings.description;
  if (settings.startType) json["startType"] = startTypeWord(*settings.startType);
  json["account"] = *settings.account;
  if (!needsNoPassword(*settings.account)) json["passwordFrom"] = {{"env", passwordVariable(service.name)}};
  json["dependencies"] = *settings.dependencies;
  Json native = nativeOf(service);
  if (!native.empty()) json["native"] = std::move(native);
  if (service.host == PresentHost::Foreign) return json;
  Json& values = json["parameters"] = Json::object();
  for (const auto& [name, value] : settings.parameters) values[name] = parameterJson(*value);
  return json;
}

}  // namespace steward
