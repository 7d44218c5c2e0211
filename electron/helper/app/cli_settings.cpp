#include <algorithm>
#include <string>

#include "app/cli_affinity.h"
#include "app/cli_native.h"
#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/config_history.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "app/native_settings.h"
#include "app/settings_protection.h"
#include "core/affinity.h"
#include "core/allowed_values.h"
#include "core/list_edit.h"
#include "core/parameter_text.h"
#include "core/settings.h"
#include "core/validate.h"
#include "win32/operation_lock.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

/// One service and one parameter of it, as `get`, `set` and `reset` begin.
struct Target {
  win32::ServiceHandle manager;
  std::wstring service;
  std::string name;  ///< of the service, UTF-8
  const Parameter* parameter;
  std::string sub;  ///< as in `SubValues`; empty where the parameter takes none
  Words rest;
};

[[noreturn]] void invalidParameter(const std::string& name) {
  std::string text = "Invalid parameter \"" + cutValue(name) + "\".  Valid parameters are:";
  for (const Parameter& parameter : parameters()) (text += "\r\n") += parameter.name;
  throw CliStop{kExitUsage, text};
}

/// The exit code with which a verb fails at its parameter.
enum class Failing : int { Getting = kExitCreate, Setting = kExitSetting };

std::string failedAt(const Parameter& parameter, const std::string& service, Failing failing) {
  return std::string(failing == Failing::Getting ? "Error getting" : "Error setting") + " parameter \"" +
         std::string(parameter.name) + "\" for service \"" + service + "\"!";
}

/// The key of a sub-parameter in `SubValues`; ends the verb when it is none.
std::string subKey(const Target& target, const std::string& word, Failing failing) {
  const Parameter& parameter = *target.parameter;
  if (auto key = parseSubParameter(parameter, word)) return *key;
  std::string text = "Parameter \"" + std::string(parameter.name) + "\": \"" + cutValue(word) + "\" is ";
  if (parameter.sub == Sub::ExitCode) {
    text += "neither an exit code nor Default!";
  } else {
    text += "no hook.  Valid hooks are:";
    for (const std::string_view name : hookNames()) (text += "\r\n") += name;
  }
  throw CliStop{static_cast<int>(failing), text + "\r\n" + failedAt(parameter, target.name, failing)};
}

/// Ends a `set` without a value with what the parameter takes.
[[noreturn]] void missingValue(const Parameter& parameter) {
  const Language language = cliLanguage();
  const std::string allowed = allowedValues(parameter, language);
  const std::string_view sub = parameter.sub == Sub::None ? "" : in(language, {" <subparameter>", " <子项>"});
  throw CliStop{kExitUsage, std::string(in(language, {"Usage: steward set <service> ", "用法：steward set <服务> "})) +
                                std::string(parameter.name) + std::string(sub) +
                                std::string(in(language, {" <value> ...", " <值> ..."})) + "\r\n" +
                                (allowed.empty() ? std::string(in(language, parameter.help)) : allowed)};
}

/// Ends a verb that was given more words than it takes: half of what was meant must not be done.
void refuseSurplus(const Words& rest, std::size_t taken) {
  if (rest.size() > taken) throw CliStop{kExitUsage, surplusWord(rest[taken])};
}

Target resolve(const Words& words, Failing failing) {
  Target target;
  target.parameter = findParameter(words[1]);
  if (target.parameter == nullptr) invalidParameter(words[1]);
  auto next = words.begin() + 2;
  const bool hasSub = target.parameter->sub != Sub::None;
  if (hasSub && next == words.end()) {
    throw CliStop{kExitUsage, "Parameter \"" + std::string(target.parameter->name) + "\" requires a subparameter!"};
  }
  const std::string sub = hasSub ? *next++ : std::string();
  target.rest.assign(next, words.end());
  target.manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  target.service = cliFindService(target.manager.get(), words[0]);
  target.name = win32::narrow(target.service);
  const bool native = target.parameter->scope == Scope::Native;
  if (!native && !win32::hasApplication(target.service)) {
    throw CliStop{kExitUsage, "Parameter \"" + std::string(target.parameter->name) +
                                  "\" is only valid for services managed by Steward or NSSM!"};
  }
  if (hasSub) target.sub = subKey(target, sub, failing);
  return target;
}

std::string settingFailed(const Target& target) {
  return failedAt(*target.parameter, target.name, Failing::Setting);
}

std::string subText(const Target& target) {
  const auto value = win32::readParameter(target.service, *target.parameter);
  const SubValues texts = value ? std::get<SubValues>(*value) : SubValues();
  if (const auto found = texts.find(target.sub); found != texts.end()) return found->second;
  if (target.parameter->sub == Sub::Event) return {};
  const auto standard = texts.find("Default");
  return standard != texts.end() ? standard->second : std::string(exitActionWords().front());
}

std::string currentText(const Target& target) {
  const Parameter& parameter = *target.parameter;
  if (parameter.sub != Sub::None) return subText(target);
  const auto value = win32::readParameter(target.service, parameter);
  if (value && parameter.kind == Kind::Environment && !target.rest.empty()) {
    return environmentValue(std::get<std::vector<std::string>>(*value), target.rest[0]).value_or("");
  }
  if (value) return parameterText(parameter, *value);
  if (parameter.registry == RegistryType::Dword) return parameterText(parameter, parameter.defaultNumber());
  const auto* standard = std::get_if<std::string_view>(&parameter.defaultValue);
  return standard == nullptr ? std::string() : std::string(*standard);
}

/// Runs the same checks as everywhere; ends the verb with NSSM's words where it has some, then Steward's.
void refuseInvalid(const Target& target, const ParameterValue& value) {
  Operation operation{};
  operation.kind = OperationKind::Configure;
  operation.name = target.name;
  operation.parameters[std::string(target.parameter->name)] = value;
  const LocalMachine machine(target.manager.get());
  const auto problems = validate(std::span(&operation, 1), machine);
  if (const Problem* error = firstError(problems)) {
    throw CliStop{kExitSetting, describeFailure(toFailure(*error)) + "\r\n" + settingFailed(target)};
  }
}

[[noreturn]] void invalidWord(const Target& target, std::string_view what, std::string_view these,
                              const std::string& word, std::span<const std::string_view> known) {
  std::string text = "Invalid " + std::string(what) + " \"" + cutValue(word) + "\".  Valid " + std::string(these) + " are:";
  for (const std::string_view name : known) (text += "\r\n") += name;
  throw CliStop{kExitSetting, text + "\r\n" + settingFailed(target)};
}

void printSet(const Target& target, bool reset) {
  printLine((reset ? "Reset parameter \"" : "Set parameter \"") + std::string(target.parameter->name) +
            "\" for service \"" + target.name + (reset ? "\" to its default." : "\"."));
}

/// NSSM writes the default action out, and calls it a reset for any exit code.
void setExitAction(const Target& target, const std::string& word) {
  const auto known = exitActionWords();
  const auto found =
      std::ranges::find_if(known, [&](std::string_view name) { return equalIgnoringAsciiCase(name, word); });
  if (found == known.end()) invalidWord(target, "exit action", "exit actions", word, known);
  win32::writeSubValue(target.service, *target.parameter, target.sub, std::string(*found));
  printSet(target, found == known.begin());
}

void setHook(const Target& target, const std::string& command) {
  if (command.empty()) {
    win32::writeSubValue(target.service, *target.parameter, target.sub, std::nullopt);
  } else {
    refuseInvalid(target, SubValues{{target.sub, command}});
    win32::writeSubValue(target.service, *target.parameter, target.sub, command);
  }
  printSet(target, command.empty());
}

[[noreturn]] void refuseText(const Target& target, const RuleError& error) {
  const Parameter& parameter = *target.parameter;
  const std::string given = joinWords(target.rest);
  if (parameter.kind == Kind::Priority) invalidWord(target, "process priority", "priorities", given, parameter.values);
  const Failure failure{.code = error.code, .message = error.message, .win32 = {}, .operation = {}, .object = {},
                        .field = std::string(parameter.name), .value = cutValue(given)};
  throw CliStop{kExitSetting, describeFailure(failure) + "\r\n" + settingFailed(target)};
}

std::vector<std::string> currentList(const Target& target) {
  const auto value = win32::readParameter(target.service, *target.parameter);
  const auto* list = value ? std::get_if<std::vector<std::string>>(&*value) : nullptr;
  return list == nullptr ? std::vector<std::string>() : *list;
}

/// The value that the given words mean; for an environment, after the edit that they are.
ParameterValue givenValue(const Target& target) {
  if (target.parameter->kind == Kind::Environment) return editEnvironment(currentList(target), target.rest);
  auto parsed = parseParameterText(*target.parameter, target.rest);
  if (const auto* error = std::get_if<RuleError>(&parsed)) refuseText(target, *error);
  return std::get<ParameterValue>(std::move(parsed));
}

void setRegistryParameter(const Target& target) {
  const Parameter& parameter = *target.parameter;
  if (parameter.kind == Kind::ExitActions) return setExitAction(target, joinWords(target.rest));
  if (parameter.kind == Kind::Hooks) return setHook(target, joinWords(target.rest));
  const ParameterValue value = givenValue(target);
  const auto* text = std::get_if<std::string>(&value);
  // An empty path or command line stands for none, an empty word for nothing.
  const bool emptied = text != nullptr && text->empty() && parameter.kind != Kind::Choice && parameter.name != "Application";
  const bool reset = isDefault(parameter, value);
  if (parameter.kind == Kind::Affinity && !reset) {
    if (!parseAffinity(*text)) throw CliStop{kExitSetting, invalidAffinity(*text) + "\r\n" + settingFailed(target)};
    warnOfMissingProcessors(*text);
  }
  if (!emptied && !reset) refuseInvalid(target, value);
  win32::writeParameter(target.service, parameter, reset ? std::nullopt : std::optional(value));
  printSet(target, reset);
}

/// A stop that may now take longer must not be cut short when the system shuts down.
void keepStopInTime(const Target& target) {
  tryTo([&] {
    const auto service = win32::openService(target.manager.get(), target.service, SERVICE_QUERY_CONFIG | SERVICE_CHANGE_CONFIG);
    raisePreshutdownTimeout(service.get(), target.service);
  });
}

/// Who may read the settings depends on `ProtectSettings` and on the account.
void settleProtection(const Target& target) {
  const std::string_view name = target.parameter->name;
  const bool changed = name == "ProtectSettings";
  if (changed || name == "ObjectName") applyProtection(target.manager.get(), target.service, changed);
}

win32::OperationLock lockOrStop(const Target& target) {
  win32::OperationLock lock(target.service);
  if (lock.owned()) return lock;
  throw CliStop{kExitSetting, describeFailure(serviceFailure("busy", "", target.name)) + "\r\n" + settingFailed(target)};
}

}  // namespace

int cliGet(const Words& words) {
  const Target target = resolve(words, Failing::Getting);
  refuseSurplus(target.rest, target.parameter->kind == Kind::Environment ? 1 : 0);
  const bool native = target.parameter->scope == Scope::Native;
  const std::string variable = target.rest.empty() ? std::string() : target.rest[0];
  printLine(native ? nativeText(target.manager.get(), target.service, *target.parameter, variable) : currentText(target));
  return kExitOk;
}

int cliSet(const Words& words) {
  if (const Parameter* known = findParameter(words[1]); known != nullptr && words.size() < 3) missingValue(*known);
  const Target target = resolve(words, Failing::Setting);
  if (target.rest.empty()) missingValue(*target.parameter);
  const auto lock = lockOrStop(target);
  ConfigHistory history(target.manager.get(), target.name, OperationKind::Configure);
  int exitCode = kExitOk;
  if (target.parameter->scope != Scope::Native) {
    setRegistryParameter(target);
    keepStopInTime(target);
  } else {
    exitCode = setNative(target.manager.get(), target.service, *target.parameter, target.rest);
  }
  settleProtection(target);
  history.keep(kChangedByConsole);
  return exitCode;
}

int cliReset(const Words& words) {
  const Target target = resolve(words, Failing::Setting);
  refuseSurplus(target.rest, 0);
  const auto lock = lockOrStop(target);
  ConfigHistory history(target.manager.get(), target.name, OperationKind::Configure);
  const Parameter& parameter = *target.parameter;
  if (parameter.scope == Scope::Native) {
    const int exitCode = resetNative(target.manager.get(), target.service, parameter);
    settleProtection(target);
    history.keep(kChangedByConsole);
    return exitCode;
  }
  if (parameter.name == "Application") {
    throw CliStop{kExitSetting, "Parameter \"Application\" has no meaningful default value!\r\n" + settingFailed(target)};
  }
  if (parameter.sub == Sub::None) {
    win32::writeParameter(target.service, parameter, std::nullopt);
  } else if (parameter.sub == Sub::ExitCode && target.sub == "Default") {
    setExitAction(target, std::string(exitActionWords().front()));
    history.keep(kChangedByConsole);
    return kExitOk;
  } else {
    win32::writeSubValue(target.service, parameter, target.sub, std::nullopt);
  }
  settleProtection(target);
  history.keep(kChangedByConsole);
  printSet(target, true);
  return kExitOk;
}

}  // namespace steward
