#include "app/native_settings.h"

#include <algorithm>

#include "app/cli_support.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "app/service_creation.h"
#include "core/account.h"
#include "core/parameter_text.h"
#include "core/rules.h"
#include "core/utf8.h"
#include "core/validate.h"
#include "win32/error.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::ServiceConfiguration;
using win32::ServiceConfigurationChange;
using win32::narrow;
using win32::widen;

constexpr DWORD kWritingAccess = SERVICE_QUERY_CONFIG | SERVICE_CHANGE_CONFIG;

std::string settingFailed(const std::wstring& service, const Parameter& parameter) {
  return "Error setting parameter \"" + std::string(parameter.name) + "\" for service \"" + narrow(service) + "\"!";
}

[[noreturn]] void fail(const std::wstring& service, const Parameter& parameter, const std::string& why) {
  throw CliStop{kExitSetting, why + "\r\n" + settingFailed(service, parameter)};
}

std::string startWord(const ServiceConfiguration& configuration) {
  switch (configuration.startType) {
    case SERVICE_AUTO_START:
      return configuration.delayed ? "SERVICE_DELAYED_AUTO_START" : "SERVICE_AUTO_START";
    case SERVICE_DEMAND_START:
      return "SERVICE_DEMAND_START";
    case SERVICE_DISABLED:
      return "SERVICE_DISABLED";
    default:
      return "?";
  }
}

std::string typeWord(DWORD type) {
  if ((type & SERVICE_INTERACTIVE_PROCESS) != 0) {
    return (type & SERVICE_WIN32_SHARE_PROCESS) != 0 ? "SERVICE_WIN32_SHARE_PROCESS|SERVICE_INTERACTIVE_PROCESS"
                                                     : "SERVICE_INTERACTIVE_PROCESS";
  }
  return (type & SERVICE_WIN32_SHARE_PROCESS) != 0 ? "SERVICE_WIN32_SHARE_PROCESS" : "SERVICE_WIN32_OWN_PROCESS";
}

std::string joinServices(const std::vector<std::wstring>& dependencies) {
  std::string text;
  for (const std::wstring& name : dependencies) {
    if (name.starts_with(L'+')) continue;
    if (!text.empty()) text += "\r\n";
    text += narrow(name);
  }
  return text;
}

/// The word's place among those that are allowed; ends the verb with the list of them when it is none.
std::size_t wordIndex(const std::wstring& service, const Parameter& parameter, const std::string& word,
                      std::string_view what) {
  const auto found = std::ranges::find_if(
      parameter.values, [&](std::string_view known) { return equalIgnoringAsciiCase(known, word); });
  if (found != parameter.values.end()) return static_cast<std::size_t>(found - parameter.values.begin());
  std::string text = "Invalid " + std::string(what) + " \"" + word + "\".  Valid types are:";
  for (const std::string_view known : parameter.values) (text += "\r\n") += known;
  fail(service, parameter, text);
}

void setAccount(const std::wstring& service, const Parameter& parameter, const Words& values, Operation& operation,
                ServiceConfigurationChange& change) {
  operation.account = canonicalAccount(values[0]);
  if (values.size() > 1) operation.password = joinWords(Words(values.begin() + 1, values.end()));
  if (!operation.password && !needsNoPassword(*operation.account)) {
    fail(service, parameter, "Setting \"ObjectName\" requires both a username and password!");
  }
  change.account = widen(*operation.account);
  // The SCM takes no account without a password, but an empty one for those that have none.
  change.password = widen(operation.password.value_or(""));
  // Only LocalSystem may interact with the desktop.
  if (*operation.account != "LocalSystem") change.type = SERVICE_WIN32_OWN_PROCESS;
}

/// Existing names of services given by key or display name, together with the groups that are set.
std::vector<std::wstring> dependencies(SC_HANDLE manager, const ServiceConfiguration& present, const Words& values) {
  std::vector<std::wstring> names;
  for (const std::string& value : values) {
    const auto found = win32::findService(manager, widen(value));
    names.push_back(found ? *found : widen(value));
  }
  std::ranges::copy_if(present.dependencies, std::back_inserter(names),
                       [](const std::wstring& name) { return name.starts_with(L'+'); });
  return names;
}

void refuseInvalid(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter,
                   const Operation& operation) {
  const LocalMachine machine(manager);
  const auto problems = validate(std::span(&operation, 1), machine);
  if (const Problem* error = firstError(problems)) {
    fail(service, parameter, describeFailure(toFailure(*error)));
  }
}

std::vector<std::string> narrowAll(const std::vector<std::wstring>& names) {
  std::vector<std::string> result;
  for (const std::wstring& name : names) result.push_back(narrow(name));
  return result;
}

void apply(SC_HANDLE handle, const std::wstring& service, const Parameter& parameter,
           const ServiceConfigurationChange& change) {
  try {
    win32::changeConfiguration(handle, narrow(service), change);
  } catch (const win32::Error& error) {
    fail(service, parameter, describeRefusal(error.operation(), error.code()));
  }
}

}  // namespace

std::string nativeText(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter) {
  if (parameter.name == "Name") return narrow(service);
  const auto handle = cliOpenService(manager, service, SERVICE_QUERY_CONFIG);
  const ServiceConfiguration configuration = win32::queryConfiguration(handle.get(), narrow(service));
  if (parameter.name == "DependOnService") return joinServices(configuration.dependencies);
  if (parameter.name == "Description") return narrow(configuration.description);
  if (parameter.name == "DisplayName") return narrow(configuration.displayName);
  if (parameter.name == "ImagePath") return narrow(configuration.imagePath);
  if (parameter.name == "ObjectName") return canonicalAccount(narrow(configuration.account));
  if (parameter.name == "Start") return startWord(configuration);
  return typeWord(configuration.type);
}

int setNative(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter, const Words& values) {
  const auto handle = cliOpenService(manager, service, kWritingAccess);
  const ServiceConfiguration present = win32::queryConfiguration(handle.get(), narrow(service));
  const std::string text = joinWords(values);
  Operation operation{};
  operation.kind = OperationKind::Configure;
  operation.name = narrow(service);
  ServiceConfigurationChange change;
  bool reset = false;
  if (parameter.name == "Name") {
    fail(service, parameter, "Services cannot be renamed!");
  } else if (parameter.name == "Description") {
    operation.description = text;
    change.description = widen(text);
  } else if (parameter.name == "DisplayName") {
    operation.displayName = text;
    change.displayName = text.empty() ? service : widen(text);
  } else if (parameter.name == "ImagePath") {
    if (isBlank(text)) {
      fail(service, parameter, describeFailure(serviceFailure("pathEmpty", "", "ImagePath")));
    }
    change.imagePath = widen(text);
  } else if (parameter.name == "DependOnService") {
    change.dependencies = dependencies(manager, present, values);
    operation.dependencies = narrowAll(*change.dependencies);
  } else if (parameter.name == "ObjectName") {
    setAccount(service, parameter, values, operation, change);
    reset = *operation.account == "LocalSystem";
  } else if (parameter.name == "Start") {
    const std::size_t index = wordIndex(service, parameter, text, "startup type");
    change.startType = startTypeNumber(static_cast<StartType>(index));
    change.delayed = index == 1;
  } else {
    const std::size_t index = wordIndex(service, parameter, text, "service type");
    change.type = index == 0 ? SERVICE_WIN32_OWN_PROCESS : SERVICE_WIN32_OWN_PROCESS | SERVICE_INTERACTIVE_PROCESS;
  }
  refuseInvalid(manager, service, parameter, operation);
  if (operation.account) prepareAccount(service, widen(*operation.account));
  apply(handle.get(), service, parameter, change);
  printLine((reset ? "Reset parameter \"" : "Set parameter \"") + std::string(parameter.name) + "\" for service \"" +
            narrow(service) + (reset ? "\" to its default." : "\"."));
  return kExitOk;
}

int resetNative(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter) {
  const auto handle = cliOpenService(manager, service, kWritingAccess);
  const ServiceConfiguration present = win32::queryConfiguration(handle.get(), narrow(service));
  ServiceConfigurationChange change;
  if (parameter.name == "DependOnService") {
    change.dependencies = dependencies(manager, present, {});
  } else if (parameter.name == "Description") {
    change.description = L"";
  } else if (parameter.name == "DisplayName") {
    change.displayName = service;
  } else if (parameter.name == "ObjectName") {
    change.account = L"LocalSystem";
    change.password = L"";
  } else {
    fail(service, parameter, "Parameter \"" + std::string(parameter.name) + "\" has no meaningful default value!");
  }
  apply(handle.get(), service, parameter, change);
  printLine("Reset parameter \"" + std::string(parameter.name) + "\" for service \"" + narrow(service) +
            "\" to its default.");
  return kExitOk;
}

}  // namespace steward
