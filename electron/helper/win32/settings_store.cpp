#include "win32/settings_store.h"

#include <windows.h>

#include "win32/error.h"
#include "win32/registry.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

std::wstring parametersPath(std::wstring_view service, Scope scope) {
  std::wstring path = serviceKeyPath(service) + L"\\Parameters";
  if (scope == Scope::Steward) path += L"\\Steward";
  return path;
}

std::wstring exitActionsPath(std::wstring_view service) {
  return parametersPath(service, Scope::Nssm) + L"\\AppExit";
}

/// The default action is the key's default value.
std::wstring exitValueName(const std::string& exitCode) {
  return exitCode == "Default" ? std::wstring() : widen(exitCode);
}

std::optional<ExitActions> readExitActions(std::wstring_view service) {
  const RegistryKey key = openKey(exitActionsPath(service), KEY_READ);
  if (!key) return std::nullopt;
  ExitActions actions;
  for (const std::wstring& name : valueNames(key.get())) {
    const auto value = readValue(key.get(), name);
    const auto* word = value ? std::get_if<std::string>(&*value) : nullptr;
    if (word != nullptr && !word->empty()) actions[name.empty() ? "Default" : narrow(name)] = *word;
  }
  if (actions.empty()) return std::nullopt;
  return actions;
}

}  // namespace

std::wstring serviceKeyPath(std::wstring_view service) {
  return L"SYSTEM\\CurrentControlSet\\Services\\" + std::wstring(service);
}

bool hasApplication(std::wstring_view service) {
  const RegistryKey key = openKey(parametersPath(service, Scope::Nssm), KEY_QUERY_VALUE);
  return key && RegQueryValueExW(key.get(), L"Application", nullptr, nullptr, nullptr, nullptr) == ERROR_SUCCESS;
}

ParameterValues readParameters(std::wstring_view service) {
  ParameterValues values;
  const RegistryKey nssm = openKey(parametersPath(service, Scope::Nssm), KEY_READ);
  if (!nssm) return values;
  const RegistryKey own = openKey(parametersPath(service, Scope::Steward), KEY_READ);
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == Scope::Native) continue;
    if (parameter.kind == Kind::ExitActions) {
      if (auto actions = readExitActions(service)) values.emplace(parameter.name, std::move(*actions));
      continue;
    }
    const RegistryKey& key = parameter.scope == Scope::Steward ? own : nssm;
    if (!key) continue;
    if (auto value = readValue(key.get(), widen(parameter.name))) values.emplace(parameter.name, std::move(*value));
  }
  return values;
}

std::optional<ParameterValue> readParameter(std::wstring_view service, const Parameter& parameter) {
  if (parameter.kind == Kind::ExitActions) {
    auto actions = readExitActions(service);
    return actions ? std::optional<ParameterValue>(std::move(*actions)) : std::nullopt;
  }
  const RegistryKey key = openKey(parametersPath(service, parameter.scope), KEY_READ);
  return key ? readValue(key.get(), widen(parameter.name)) : std::nullopt;
}

void writeParameter(std::wstring_view service, const Parameter& parameter, const std::optional<ParameterValue>& value) {
  if (parameter.kind == Kind::ExitActions) {
    deleteKeyTree(exitActionsPath(service));
    if (!value) return;
    for (const auto& [code, action] : std::get<ExitActions>(*value)) writeExitAction(service, code, action);
    return;
  }
  const std::wstring path = parametersPath(service, parameter.scope);
  if (!value) {
    if (const RegistryKey key = openKey(path, KEY_SET_VALUE)) deleteValue(key.get(), widen(parameter.name));
    return;
  }
  const RegistryKey key = createKey(path, KEY_SET_VALUE);
  writeValue(key.get(), widen(parameter.name), parameter.registry, *value);
}

void writeExitAction(std::wstring_view service, const std::string& exitCode, const std::optional<std::string>& action) {
  const std::wstring path = exitActionsPath(service);
  if (!action) {
    if (const RegistryKey key = openKey(path, KEY_SET_VALUE)) deleteValue(key.get(), exitValueName(exitCode));
    return;
  }
  const RegistryKey key = createKey(path, KEY_SET_VALUE);
  writeValue(key.get(), exitValueName(exitCode), RegistryType::Sz, *action);
}

ResolvedSettings readHostSettings(std::wstring_view service) {
  return resolveSettings(readParameters(service), expandEnvironment);
}

std::string expandEnvironment(std::string_view text) {
  const std::wstring source = widen(text);
  if (source.find(L'%') == std::wstring::npos) return std::string(text);
  std::wstring expanded(source.size() + MAX_PATH, L'\0');
  for (;;) {
    const DWORD needed =
        ExpandEnvironmentStringsW(source.c_str(), expanded.data(), static_cast<DWORD>(expanded.size()));
    if (needed == 0) throwLastError("ExpandEnvironmentStringsW", text);
    const bool fits = needed <= expanded.size();
    expanded.resize(fits ? needed - 1 : needed);
    if (fits) return narrow(expanded);
  }
}

std::string systemDirectory() {
  wchar_t path[MAX_PATH];
  const UINT length = GetSystemDirectoryW(path, MAX_PATH);
  if (length == 0 || length >= MAX_PATH) throwLastError("GetSystemDirectoryW");
  return narrow(std::wstring_view(path, length));
}

}  // namespace steward::win32
