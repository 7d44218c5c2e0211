#include "app/native_settings.h"

#include <algorithm>
#include <array>

#include "app/delegation.h"
#include "app/failures.h"
#include "app/service_control.h"
#include "app/service_creation.h"
#include "core/account.h"
#include "core/failure_actions.h"
#include "core/stop_plan.h"
#include "win32/scm.h"
#include "win32/service_extras.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::ServiceConfiguration;
using win32::ServiceConfigurationChange;
using win32::ServiceExtras;
using win32::narrow;
using win32::widen;
using Texts = std::vector<std::string>;

constexpr std::array<DWORD, 3> kSidTypes = {SERVICE_SID_TYPE_NONE, SERVICE_SID_TYPE_UNRESTRICTED,
                                            SERVICE_SID_TYPE_RESTRICTED};

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

Texts narrowAll(const std::vector<std::wstring>& items) {
  Texts texts;
  for (const std::wstring& item : items) texts.push_back(narrow(item));
  return texts;
}

std::vector<std::wstring> widenAll(const Texts& items) {
  std::vector<std::wstring> texts;
  for (const std::string& item : items) texts.push_back(widen(item));
  return texts;
}

/// Services, or groups without their plus sign.
Texts dependenciesOf(const ServiceConfiguration& configuration, bool groups) {
  Texts names;
  for (const std::wstring& name : configuration.dependencies) {
    if (name.starts_with(L'+') == groups) names.push_back(narrow(name).substr(groups ? 1 : 0));
  }
  return names;
}

/// The word's place among those that the table allows.
std::size_t wordIndex(const Parameter& parameter, const std::string& word) {
  const auto found = std::ranges::find(parameter.values, word);
  return static_cast<std::size_t>(found - parameter.values.begin());
}

std::optional<ParameterValue> standardOf(const Parameter& parameter) {
  if (parameter.kind == Kind::List || parameter.kind == Kind::Environment) return ParameterValue(Texts());
  if (const auto* number = std::get_if<std::uint32_t>(&parameter.defaultValue)) return ParameterValue(*number);
  if (const auto* text = std::get_if<std::string_view>(&parameter.defaultValue)) return ParameterValue(std::string(*text));
  return std::nullopt;
}

/// Out of line: it is called for each value.
void put(ParameterValues& values, std::string_view name, ParameterValue value) { values.emplace(name, std::move(value)); }

/// Collects the calls that the changes need.
class Changes {
 public:
  Changes(const ServiceConfiguration& present, const std::string& name) : present_(present), name_(name) {}

  void take(const Parameter& parameter, const ParameterValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    const auto* number = std::get_if<std::uint32_t>(&value);
    const auto* list = std::get_if<Texts>(&value);
    if (text != nullptr) takeText(parameter, *text);
    if (number != nullptr) takeNumber(parameter.name, *number);
    if (list != nullptr) takeList(parameter.name, *list);
  }

  ServiceConfigurationChange configuration;
  ServiceExtras extras;
  std::optional<Texts> controllers;

 private:
  void takeText(const Parameter& parameter, const std::string& text) {
    const std::string_view name = parameter.name;
    // Types of others' services and of drivers have no word to set; they stay as they are.
    if (parameter.kind == Kind::Choice && wordIndex(parameter, text) == parameter.values.size()) return;
    if (name == "Description") {
      configuration.description = widen(text);
    } else if (name == "DisplayName") {
      configuration.displayName = widen(text.empty() ? name_ : text);
    } else if (name == "ImagePath") {
      configuration.imagePath = widen(text);
    } else if (name == "Start") {
      const auto start = static_cast<StartType>(wordIndex(parameter, text));
      configuration.startType = startTypeNumber(start);
      configuration.delayed = start == StartType::Delayed;
    } else if (name == "Type") {
      configuration.type = SERVICE_WIN32_OWN_PROCESS | (wordIndex(parameter, text) == 0 ? 0U : SERVICE_INTERACTIVE_PROCESS);
    } else if (name == "FailureActions") {
      extras.failureActions = parseFailureActions(text);
    } else if (name == "FailureCommand") {
      extras.failureCommand = widen(text);
    } else if (name == "FailureRebootMessage") {
      extras.failureRebootMessage = widen(text);
    } else if (name == "SidType") {
      extras.sidType = kSidTypes.at(wordIndex(parameter, text));
    }
  }

  void takeNumber(std::string_view name, std::uint32_t number) {
    if (name == "FailureResetPeriod") {
      extras.failureResetSeconds = number;
    } else if (name == "FailureActionsOnNonCrashFailures") {
      extras.failureActionsOnErrors = number != 0;
    } else if (name == "PreshutdownTimeout") {
      extras.preshutdownMs = number;
    }
  }

  void takeList(std::string_view name, const Texts& list) {
    if (name == "AllowControl") {
      controllers = list;
    } else if (name == "Environment") {
      extras.environment = list;
    } else if (name == "RequiredPrivileges") {
      extras.requiredPrivileges = widenAll(list);
    } else {
      takeDependencies(name == "DependOnGroup", list);
    }
  }

  void takeDependencies(bool groups, const Texts& names) {
    // What is not spoken of stays.
    auto& all = configuration.dependencies;
    if (!all) all = present_.dependencies;
    std::erase_if(*all, [&](const std::wstring& name) { return name.starts_with(L'+') == groups; });
    for (const std::string& name : names) all->push_back((groups ? L"+" : L"") + widen(name));
  }

  const ServiceConfiguration& present_;
  const std::string& name_;
};

/// The SCM keeps a reset period only beside actions.
void settleResetPeriod(ServiceExtras& change, const ServiceExtras& present, bool periodGiven) {
  const auto& actions = change.failureActions ? change.failureActions : present.failureActions;
  const bool none = !actions || actions->empty();
  if (periodGiven && actions && none) {
    Failure failure = serviceFailure("resetWithoutActions", "a reset period is kept only with recovery actions", "");
    failure.object.reset();
    failure.field = "native.FailureResetPeriod";
    throw FailureError(std::move(failure));
  }
  if (none) {
    // A reset that there is nothing to do for.
    if (actions) change.failureResetSeconds.reset();
  } else if (change.failureActions && !change.failureResetSeconds && !present.failureResetSeconds) {
    change.failureResetSeconds = findParameter("FailureResetPeriod")->defaultNumber();
  }
}

}  // namespace

ParameterValues readNativeValues(SC_HANDLE service, const std::string& name) {
  const ServiceConfiguration configuration = win32::queryConfiguration(service, name);
  const ServiceExtras extras = win32::queryExtras(service, name);
  ParameterValues values;
  put(values, "DependOnGroup", dependenciesOf(configuration, true));
  put(values, "DependOnService", dependenciesOf(configuration, false));
  put(values, "Description", narrow(configuration.description));
  put(values, "DisplayName", narrow(configuration.displayName));
  put(values, "ImagePath", narrow(configuration.imagePath));
  put(values, "ObjectName", canonicalAccount(narrow(configuration.account)));
  put(values, "Start", startWord(configuration));
  put(values, "Type", typeWord(configuration.type));
  if (auto accounts = readControllers(name)) put(values, "AllowControl", std::move(*accounts));
  if (extras.environment) put(values, "Environment", *extras.environment);
  if (extras.failureActions) put(values, "FailureActions", failureActionsText(*extras.failureActions));
  if (extras.failureResetSeconds) put(values, "FailureResetPeriod", *extras.failureResetSeconds);
  if (extras.failureCommand) put(values, "FailureCommand", narrow(*extras.failureCommand));
  if (extras.failureRebootMessage) put(values, "FailureRebootMessage", narrow(*extras.failureRebootMessage));
  if (extras.failureActionsOnErrors) put(values, "FailureActionsOnNonCrashFailures", *extras.failureActionsOnErrors ? 1U : 0U);
  if (extras.preshutdownMs) put(values, "PreshutdownTimeout", *extras.preshutdownMs);
  if (extras.requiredPrivileges) put(values, "RequiredPrivileges", narrowAll(*extras.requiredPrivileges));
  if (extras.sidType) {
    const auto found = std::ranges::find(kSidTypes, *extras.sidType);
    const auto words = findParameter("SidType")->values;
    if (found != kSidTypes.end()) {
      put(values, "SidType", std::string(words[static_cast<std::size_t>(found - kSidTypes.begin())]));
    }
  }
  return values;
}

ParameterValues readNativeObject(SC_HANDLE service, const std::string& name) {
  ParameterValues values = readNativeValues(service, name);
  std::erase_if(values, [](const auto& value) { return !isInNativeObject(*findParameter(value.first)); });
  return values;
}

DWORD nativeWritingAccess(const NativeChanges& changes) {
  const bool restarts = changes.contains("FailureActions") || changes.contains("FailureResetPeriod");
  const bool delegates = changes.contains("AllowControl");
  return SERVICE_QUERY_CONFIG | SERVICE_CHANGE_CONFIG | (restarts ? SERVICE_START : 0U) |
         (delegates ? READ_CONTROL | WRITE_DAC : 0U);
}

void writeNativeValues(SC_HANDLE service, const std::string& name, const NativeChanges& changes) {
  if (changes.empty()) return;
  const ServiceConfiguration present = win32::queryConfiguration(service, name);
  Changes collected(present, name);
  for (const auto& [key, value] : changes) {
    const Parameter& parameter = *findParameter(key);
    const auto wanted = value ? value : installedNativeValue(parameter, name);
    if (wanted) collected.take(parameter, *wanted);
  }
  const auto period = changes.find("FailureResetPeriod");
  settleResetPeriod(collected.extras, win32::queryExtras(service, name), period != changes.end() && period->second);
  win32::changeConfiguration(service, name, collected.configuration);
  win32::changeExtras(service, name, collected.extras);
  if (collected.controllers) writeControllers(service, name, *collected.controllers);
}

NativeChanges restoring(SC_HANDLE service, const std::string& name, const NativeChanges& changes) {
  NativeChanges before;
  ParameterValues present = readNativeValues(service, name);
  for (const auto& [key, value] : changes) {
    const auto found = present.find(key);
    if (found != present.end()) before[key] = std::move(found->second);
  }
  return before;
}

std::optional<ParameterValue> installedNativeValue(const Parameter& parameter, const std::string& name) {
  if (parameter.name == "DisplayName") return ParameterValue(name);
  if (parameter.name == "Description") return ParameterValue(std::string());
  if (parameter.name == "Start" || parameter.name == "Type") return ParameterValue(std::string(parameter.values.front()));
  return standardOf(parameter);
}

void setPreshutdownTimeout(SC_HANDLE service, const std::wstring& name) {
  ServiceExtras change;
  change.preshutdownMs = preshutdownMs(win32::readHostSettings(name).settings);
  win32::changeExtras(service, narrow(name), change);
}

void raisePreshutdownTimeout(SC_HANDLE service, const std::wstring& name) {
  const std::string shown = narrow(name);
  if (!isOwnImage(win32::queryConfiguration(service, shown).imagePath)) return;
  const auto present = win32::queryExtras(service, shown).preshutdownMs;
  if (present && *present < preshutdownMs(win32::readHostSettings(name).settings)) setPreshutdownTimeout(service, name);
}

}  // namespace steward
