#include "app/service_json.h"

#include <array>

#include "app/failures.h"
#include "app/native_hosting.h"
#include "app/native_settings.h"
#include "app/service_control.h"
#include "core/account.h"
#include "core/command_line.h"
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
  return {{"name", narrow(entry.listed.name)},
          {"displayName", narrow(entry.listed.displayName)},
          {"managed", entry.managed},
          {"state", serviceState(status.dwCurrentState, status.dwWin32ExitCode, reported)},
          {"scmState", win32::stateWord(status.dwCurrentState)},
          {"startType", startTypeOf(entry.configuration)},
          {"account", canonicalAccount(narrow(entry.configuration.account))},
          {"hostPid", hostPid},
          {"pid", std::move(pid)},
          {"startedAt", reported ? orNull(reported->startedAt) : Json(nullptr)},
          {"nextStartAt", reported ? orNull(reported->nextStartAt) : Json(nullptr)},
          {"restarts", reported ? reported->restarts : 0},
          {"reason", running ? (reported ? reported->reason : Json(nullptr)) : entry.stopReason},
          {"stdout", entry.stdoutPath},
          {"stderr", entry.stderrPath},
          {"logEncoding", entry.logEncoding},
          {"droppedBytes", reported ? reported->droppedBytes : 0}};
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
  Json dependencies = Json::array();
  for (const std::wstring& dependency : configuration.dependencies) dependencies.push_back(narrow(dependency));
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
  return {{"name", name},
          {"displayName", narrow(configuration.displayName)},
          {"description", narrow(configuration.description)},
          {"startType", startTypeOf(configuration)},
          {"account", canonicalAccount(narrow(configuration.account))},
          {"imagePath", narrow(configuration.imagePath)},
          {"dependencies", std::move(dependencies)},
          {"managed", managed},
          {"native", std::move(native)},
          {"parameters", std::move(values)},
          {"commandLine", std::move(commandLine)}};
}

}  // namespace steward
