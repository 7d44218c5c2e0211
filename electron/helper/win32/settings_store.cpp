#include "win32/settings_store.h"

#include <windows.h>

#include "win32/environment.h"
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

/// Where the text for one sub-parameter stands: exit actions as values of one key, hooks as values of a key for each event.
struct SubLocation {
  std::wstring path;
  std::wstring valueName;
};

std::wstring subValuesPath(std::wstring_view service, const Parameter& parameter) {
  return parametersPath(service, parameter.scope) + L'\\' + widen(parameter.name);
}

SubLocation subLocation(std::wstring_view service, const Parameter& parameter, const std::string& key) {
  const std::wstring path = subValuesPath(service, parameter);
  if (parameter.sub == Sub::Event) {
    const auto slash = key.find('/');
    return {path + L'\\' + widen(key.substr(0, slash)), widen(key.substr(slash + 1))};
  }
  // The default action is the key's default value.
  return {path, key == "Default" ? std::wstring() : widen(key)};
}

/// The sub-parameters that are set; for hooks all there are.
std::vector<std::string> subKeys(std::wstring_view service, const Parameter& parameter) {
  std::vector<std::string> keys;
  const RegistryKey key = openKey(subValuesPath(service, parameter), KEY_READ);
  if (!key) return keys;
  if (parameter.sub == Sub::Event) return {hookNames().begin(), hookNames().end()};
  for (const std::wstring& name : valueNames(key.get())) keys.push_back(name.empty() ? "Default" : narrow(name));
  return keys;
}

std::optional<ParameterValue> readSubValues(std::wstring_view service, const Parameter& parameter) {
  SubValues values;
  for (std::string& name : subKeys(service, parameter)) {
    const SubLocation location = subLocation(service, parameter, name);
    const RegistryKey key = openKey(location.path, KEY_READ);
    const auto value = key ? readValue(key.get(), location.valueName) : std::nullopt;
    const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
    if (text != nullptr && !text->empty()) values[std::move(name)] = *text;
  }
  if (values.empty()) return std::nullopt;
  return values;
}

std::vector<std::string> linesOf(const ParameterValues& values, std::string_view name) {
  const auto found = values.find(name);
  const auto* lines = found == values.end() ? nullptr : std::get_if<std::vector<std::string>>(&found->second);
  return lines == nullptr ? std::vector<std::string>{} : *lines;
}

}  // namespace

std::wstring serviceKeyPath(std::wstring_view service) {
  return L"SYSTEM\\CurrentControlSet\\Services\\" + std::wstring(service);
}

bool hasApplication(std::wstring_view service) {
  const RegistryKey key = openKey(parametersPath(service, Scope::Nssm), KEY_QUERY_VALUE);
  return key && RegQueryValueExW(key.get(), L"Application", nullptr, nullptr, nullptr, nullptr) == ERROR_SUCCESS;
}

std::optional<bool> mayHaveApplication(std::wstring_view service) noexcept {
  try {
    return hasApplication(service);
  } catch (const Error&) {
    return std::nullopt;
  }
}

ParameterValues readParameters(std::wstring_view service) {
  ParameterValues values;
  const RegistryKey nssm = openKey(parametersPath(service, Scope::Nssm), KEY_READ);
  if (!nssm) return values;
  const RegistryKey own = openKey(parametersPath(service, Scope::Steward), KEY_READ);
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == Scope::Native) continue;
    if (parameter.sub != Sub::None) {
      if (auto subValues = readSubValues(service, parameter)) values.emplace(parameter.name, std::move(*subValues));
      continue;
    }
    const RegistryKey& key = parameter.scope == Scope::Steward ? own : nssm;
    if (!key) continue;
    if (auto value = readValue(key.get(), widen(parameter.name))) values.emplace(parameter.name, std::move(*value));
  }
  return values;
}

std::optional<ParameterValue> readParameter(std::wstring_view service, const Parameter& parameter) {
  if (parameter.sub != Sub::None) return readSubValues(service, parameter);
  const RegistryKey key = openKey(parametersPath(service, parameter.scope), KEY_READ);
  return key ? readValue(key.get(), widen(parameter.name)) : std::nullopt;
}

void writeParameter(std::wstring_view service, const Parameter& parameter, const std::optional<ParameterValue>& value) {
  if (parameter.sub != Sub::None) {
    deleteKeyTree(subValuesPath(service, parameter));
    if (!value) return;
    for (const auto& [key, text] : std::get<SubValues>(*value)) writeSubValue(service, parameter, key, text);
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

void writeSubValue(std::wstring_view service, const Parameter& parameter, const std::string& sub,
                   const std::optional<std::string>& text) {
  const auto [path, valueName] = subLocation(service, parameter, sub);
  if (!text) {
    if (const RegistryKey key = openKey(path, KEY_SET_VALUE)) deleteValue(key.get(), valueName);
    return;
  }
  const RegistryKey key = createKey(path, KEY_SET_VALUE);
  writeValue(key.get(), valueName, parameter.registry, *text);
}

ResolvedSettings readHostSettings(std::wstring_view service) { return resolveHostSettings(readParameters(service)); }

ResolvedSettings resolveHostSettings(const ParameterValues& values) {
  // As with NSSM, what is expanded sees the program's environment.
  const std::vector<std::string> replace = linesOf(values, "AppEnvironment");
  const std::vector<std::string> extra = linesOf(values, "AppEnvironmentExtra");
  std::optional<ScopedEnvironment> environment;
  if (!replace.empty() || !extra.empty()) environment.emplace(replace, extra);
  return resolveSettings(values, expandEnvironment);
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
