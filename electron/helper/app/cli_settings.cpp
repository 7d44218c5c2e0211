#include <algorithm>
#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "app/native_settings.h"
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
  std::string sub;  ///< exit code key, or the name of a variable
  Words rest;
};

[[noreturn]] void invalidParameter(const std::string& name) {
  std::string text = "Invalid parameter \"" + name + "\".  Valid parameters are:";
  for (const Parameter& parameter : parameters()) (text += "\r\n") += parameter.name;
  throw CliStop{kExitUsage, text};
}

std::string settingFailed(const Target& target) {
  return "Error setting parameter \"" + std::string(target.parameter->name) + "\" for service \"" + target.name + "\"!";
}

Target resolve(const Words& words, std::size_t minimum, std::string_view usage) {
  if (words.size() < minimum) throw CliStop{kExitUsage, std::string(usage)};
  Target target;
  target.parameter = findParameter(words[1]);
  if (target.parameter == nullptr) invalidParameter(words[1]);
  auto next = words.begin() + 2;
  if (target.parameter->hasSub) {
    const std::string quoted = '"' + std::string(target.parameter->name) + '"';
    if (next == words.end()) throw CliStop{kExitUsage, "Parameter " + quoted + " requires a subparameter!"};
    const auto key = parseExitCodeKey(*next);
    if (!key) {
      throw CliStop{kExitUsage, "Parameter " + quoted + ": \"" + *next + "\" is neither an exit code nor Default!"};
    }
    target.sub = *key;
    ++next;
  }
  target.rest.assign(next, words.end());
  target.manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  target.service = cliFindService(target.manager.get(), words[0]);
  target.name = win32::narrow(target.service);
  const bool native = target.parameter->scope == Scope::Native;
  if (!native && !win32::hasApplication(target.service)) {
    throw CliStop{kExitUsage, "Parameter \"" + std::string(target.parameter->name) +
                                  "\" is only valid for services managed by Steward or NSSM!"};
  }
  return target;
}

ExitActions exitActions(const Target& target) {
  auto value = win32::readParameter(target.service, *target.parameter);
  return value ? std::get<ExitActions>(std::move(*value)) : ExitActions();
}

std::string exitActionOf(const Target& target) {
  const ExitActions actions = exitActions(target);
  for (const std::string& key : {target.sub, std::string("Default")}) {
    if (const auto found = actions.find(key); found != actions.end()) return found->second;
  }
  return std::string(exitActionWords().front());
}

std::string currentText(const Target& target) {
  const Parameter& parameter = *target.parameter;
  if (parameter.kind == Kind::ExitActions) return exitActionOf(target);
  const auto value = win32::readParameter(target.service, parameter);
  if (value && parameter.kind == Kind::Environment && !target.rest.empty()) {
    return environmentValue(std::get<std::vector<std::string>>(*value), target.rest[0]).value_or("");
  }
  if (value) return parameterText(parameter, *value);
  if (parameter.registry == RegistryType::Dword) return parameterText(parameter, parameter.defaultNumber());
  return {};
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
  std::string text = "Invalid " + std::string(what) + " \"" + word + "\".  Valid " + std::string(these) + " are:";
  for (const std::string_view name : known) (text += "\r\n") += name;
  throw CliStop{kExitSetting, text + "\r\n" + settingFailed(target)};
}

void setExitAction(const Target& target, const std::string& word) {
  const auto known = exitActionWords();
  const auto found =
      std::ranges::find_if(known, [&](std::string_view name) { return equalIgnoringAsciiCase(name, word); });
  if (found == known.end()) invalidWord(target, "exit action", "exit actions", word, known);
  const bool standard = target.sub == "Default" && found == known.begin();
  win32::writeExitAction(target.service, target.sub, standard ? std::nullopt : std::optional<std::string>(*found));
  printLine((standard ? "Reset parameter \"" : "Set parameter \"") + std::string(target.parameter->name) +
            "\" for service \"" + target.name + (standard ? "\" to its default." : "\"."));
}

void setRegistryParameter(const Target& target) {
  const Parameter& parameter = *target.parameter;
  if (parameter.kind == Kind::ExitActions) return setExitAction(target, joinWords(target.rest));
  auto parsed = parseParameterText(parameter, target.rest);
  if (const auto* error = std::get_if<RuleError>(&parsed)) {
    if (parameter.kind == Kind::Priority) {
      invalidWord(target, "process priority", "priorities", joinWords(target.rest), parameter.values);
    }
    const Failure failure{.code = error->code, .message = error->message, .win32 = {}, .operation = {}, .object = {},
                          .field = std::string(parameter.name), .value = joinWords(target.rest)};
    throw CliStop{kExitSetting, describeFailure(failure) + "\r\n" + settingFailed(target)};
  }
  const auto& value = std::get<ParameterValue>(parsed);
  const bool emptied = isDefault(parameter, value);
  if (!emptied || parameter.name == "Application") refuseInvalid(target, value);
  win32::writeParameter(target.service, parameter, emptied ? std::nullopt : std::optional(value));
  // NSSM calls it a reset only where there is a default other than nothing to go back to.
  const bool reset = emptied && parameter.defaultNumber() != 0;
  printLine((reset ? "Reset parameter \"" : "Set parameter \"") + std::string(parameter.name) + "\" for service \"" +
            target.name + (reset ? "\" to its default." : "\"."));
}

win32::OperationLock lockOrStop(const Target& target) {
  win32::OperationLock lock(target.service);
  if (lock.owned()) return lock;
  throw CliStop{kExitSetting, describeFailure(serviceFailure("busy", "", target.name)) + "\r\n" + settingFailed(target)};
}

}  // namespace

int cliGet(const Words& words) {
  const Target target = resolve(words, 2, "Usage: steward get <service> <parameter> [<subparameter>]");
  const bool native = target.parameter->scope == Scope::Native;
  printLine(native ? nativeText(target.manager.get(), target.service, *target.parameter) : currentText(target));
  return kExitOk;
}

int cliSet(const Words& words) {
  const Target target = resolve(words, 3, "Usage: steward set <service> <parameter> [<subparameter>] <value> ...");
  if (target.rest.empty()) {
    throw CliStop{kExitUsage, "Usage: steward set <service> <parameter> [<subparameter>] <value> ..."};
  }
  const auto lock = lockOrStop(target);
  if (target.parameter->scope != Scope::Native) {
    setRegistryParameter(target);
    return kExitOk;
  }
  return setNative(target.manager.get(), target.service, *target.parameter, target.rest);
}

int cliReset(const Words& words) {
  const Target target = resolve(words, 2, "Usage: steward reset <service> <parameter> [<subparameter>]");
  const auto lock = lockOrStop(target);
  const Parameter& parameter = *target.parameter;
  if (parameter.scope == Scope::Native) return resetNative(target.manager.get(), target.service, parameter);
  if (parameter.name == "Application") {
    throw CliStop{kExitSetting, "Parameter \"Application\" has no meaningful default value!\r\n" + settingFailed(target)};
  }
  if (parameter.kind == Kind::ExitActions) {
    win32::writeExitAction(target.service, target.sub, std::nullopt);
  } else {
    win32::writeParameter(target.service, parameter, std::nullopt);
  }
  printLine("Reset parameter \"" + std::string(parameter.name) + "\" for service \"" + target.name +
            "\" to its default.");
  return kExitOk;
}

}  // namespace steward
