#include "app/service_json.h"

#include <array>

#include "app/failures.h"
#include "app/native_hosting.h"
#include "app/native_settings.h"
#include "app/service_control.h"
#include "core/account.h"
#include "core/command_line.h"
#include "core/json_members.h"
#include "core/native_image.h"
#include "core/service_state.h"
#include "core/settings.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::narrow;

std::string startTypeOf(const win32::ServiceConfiguration& configuration) {
  constexpr std::array<const char*, 5> kWords = {"boot", "system", "automatic", "manual", "disabled"};
  if (configuration.delayed) return "delayed";
  return configuration.startType < kWords.size() ? kWords[configuration.startType] : "manual";
}

Json dependenciesOf(const win32::ServiceConfiguration& configuration) {
  Json dependencies = Json::array();
  for (const std::wstring& dependency : configuration.dependencies) dependencies.push_back(narrow(dependency));
  return dependencies;
}

Json commandLineOf(const std::wstring& name) {
  const ResolvedSettings resolved = win32::readHostSettings(name);
  if (resolved.settings.application.empty()) return nullptr;
  return hostCommandLine(resolved.settings.application, resolved.settings.arguments, win32::systemDirectory());
}

}  // namespace

Json serviceJson(const ServiceEntry& entry) {
  const SERVICE_STATUS_PROCESS& status = entry.listed.status;
  const bool running = status.dwCurrentState != SERVICE_STOPPED;
  const auto& reported = running ? entry.reported : std::nullopt;
  const Json hostPid = running && status.dwProcessId != 0 ? Json(status.dwProcessId) : Json(nullptr);
  Json pid = nullptr;
  if (reported) pid = orNull(reported->pid);
  if (isWithoutHost(entry.managed)) pid = hostPid;
  Json json = Json::object();
  append(json, "name", narrow(entry.listed.name));
  append(json, "displayName", narrow(entry.listed.displayName));
  append(json, "managed", entry.managed);
  append(json, "state", serviceState(status.dwCurrentState, status.dwWin32ExitCode, reported));
  append(json, "scmState", win32::stateWord(status.dwCurrentState));
  append(json, "startType", startTypeOf(entry.configuration));
  append(json, "account", canonicalAccount(narrow(entry.configuration.account)));
  append(json, "hostPid", hostPid);
  append(json, "pid", std::move(pid));
  append(json, "startedAt", reported ? orNull(reported->startedAt) : Json(nullptr));
  append(json, "nextStartAt", reported ? orNull(reported->nextStartAt) : Json(nullptr));
  append(json, "restarts", reported ? reported->restarts : 0);
  append(json, "reason", running ? (reported ? reported->reason : Json(nullptr)) : entry.stopReason);
  append(json, "stopRequest", running ? Json(nullptr) : entry.stopRequest);
  append(json, "stdout", entry.stdoutPath);
  append(json, "stderr", entry.stderrPath);
  append(json, "logEncoding", entry.logEncoding);
  append(json, "droppedBytes", reported ? reported->droppedBytes : 0);
  append(json, "dependencies", dependenciesOf(entry.configuration));
  append(json, "group", narrow(entry.configuration.group));
  return json;
}

Json managedBy(const std::wstring& name, const win32::ServiceConfiguration& configuration) {
  if (isOwnImage(configuration.imagePath)) return "steward";
  if (win32::mayHaveApplication(name).value_or(false)) return "nssm";
  return isRegisteredWithoutHost(name) ? Json("native") : Json(nullptr);
}

bool isWithoutHost(const Json& managed) { return managed.is_null() || managed == "native"; }

Json parameterJson(const ParameterValue& value) {
  return std::visit([](const auto& held) { return Json(held); }, value);
}

Json serviceConfigJson(SC_HANDLE manager, const std::string& name) {
  const std::wstring key = win32::widen(name);
  const auto service = win32::openServiceIfExists(manager, key, SERVICE_QUERY_CONFIG);
  if (!service) throw FailureError(serviceFailure("serviceMissing", "there is no service of this name", name));
  const auto configuration = win32::queryConfiguration(service.get(), name);
  const Json managed = managedBy(key, configuration);
  Json values = Json::object();
  const bool withoutHost = managed == "native";
  if (!managed.is_null()) {
    const ParameterValues set = withoutHost ? parametersOfImage(narrow(configuration.imagePath)) : win32::readParameters(key);
    for (const auto& [parameter, value] : set) values[parameter] = parameterJson(value);
  }
  Json commandLine = nullptr;
  if (!managed.is_null()) commandLine = withoutHost ? Json(narrow(configuration.imagePath)) : commandLineOf(key);
  Json native = Json::object();
  for (const auto& [parameter, value] : readNativeObject(service.get(), name)) native[parameter] = parameterJson(value);
  Json json = Json::object();
  append(json, "name", name);
  append(json, "displayName", narrow(configuration.displayName));
  append(json, "description", narrow(configuration.description));
  append(json, "startType", startTypeOf(configuration));
  append(json, "account", canonicalAccount(narrow(configuration.account)));
  append(json, "imagePath", narrow(configuration.imagePath));
  append(json, "dependencies", dependenciesOf(configuration));
  append(json, "managed", managed);
  append(json, "native", std::move(native));
  append(json, "parameters", std::move(values));
  append(json, "commandLine", std::move(commandLine));
  return json;
}

}  // namespace steward
