#include "app/cli_native.h"

#include <algorithm>

#include "app/cli_support.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "app/native_settings.h"
#include "app/service_creation.h"
#include "core/list_edit.h"
#include "core/parameter_text.h"
#include "core/utf8.h"
#include "core/validate.h"
#include "win32/account.h"
#include "win32/error.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::narrow;
using win32::widen;

/// A service and its parameter that are to be changed.
struct Target {
  SC_HANDLE manager;
  const std::wstring& service;
  const Parameter& parameter;
  win32::ServiceHandle handle;
  std::string name;  ///< of the service, UTF-8
};

Target open(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter) {
  const DWORD access = nativeWritingAccess({{std::string(parameter.name), std::nullopt}});
  return {manager, service, parameter, cliOpenService(manager, service, access), narrow(service)};
}

[[noreturn]] void fail(const Target& target, const std::string& why, DWORD error = 0) {
  throw CliStop{kExitSetting,
                why + "\r\nError setting parameter \"" + std::string(target.parameter.name) + "\" for service \"" +
                    target.name + "\"!",
                error};
}

[[noreturn]] void fail(const Target& target, const RuleError& error, const std::string& value) {
  fail(target, describeFailure({.code = error.code, .message = error.message, .win32 = {}, .operation = {}, .object = {},
                                .field = std::string(target.parameter.name), .value = cutValue(value)}));
}

void printSet(const Target& target, bool reset) {
  printLine((reset ? "Reset parameter \"" : "Set parameter \"") + std::string(target.parameter.name) +
            "\" for service \"" + target.name + (reset ? "\" to its default." : "\"."));
}

/// Ends the verb with the reason when `change` throws.
template <class Change>
void orFail(const Target& target, Change change) {
  try {
    change();
  } catch (const FailureError& error) {
    fail(target, describeFailure(error.failure()));
  } catch (const win32::Error& error) {
    const Failure failure = toFailure(error);
    fail(target, failure.code == "settingUnsupported" ? describeFailure(failure)
                                                      : describeRefusal(error.operation(), error.code()),
         error.code());
  }
}

Operation operationOn(const Target& target) {
  Operation operation{};
  operation.kind = OperationKind::Configure;
  operation.name = target.name;
  return operation;
}

void refuseInvalid(const Target& target, const Operation& operation) {
  const LocalMachine machine(target.manager);
  const auto problems = validate(std::span(&operation, 1), machine);
  if (const Problem* error = firstError(problems)) fail(target, describeFailure(toFailure(*error)));
}

/// Ends the verb with NSSM's list of words unless the value is one of them.
void refuseUnknownWord(const Target& target, const std::string& word, std::string_view what) {
  if (std::ranges::find(target.parameter.values, word) != target.parameter.values.end()) return;
  std::string text = "Invalid " + std::string(what) + " \"" + cutValue(word) + "\".  Valid types are:";
  for (const std::string_view known : target.parameter.values) (text += "\r\n") += known;
  fail(target, text);
}

Words presentList(const Target& target) {
  const ParameterValues values = readNativeValues(target.handle.get(), target.name);
  const auto found = values.find(target.parameter.name);
  const auto* list = found == values.end() ? nullptr : std::get_if<Words>(&found->second);
  return list == nullptr ? Words() : *list;
}

/// The key names of services given by key or display name; others, which validation refuses, as they are.
Words keyNames(const Target& target, const Words& names) {
  Words keys;
  for (const std::string& name : names) {
    const auto found = win32::findService(target.manager, widen(name));
    keys.push_back(found ? narrow(*found) : name);
  }
  return keys;
}

/// The words with each service by its key name, prefixes kept.
Words keyNamesInEdit(const Target& target, const Words& words) {
  Words edit;
  for (const auto& [kind, text] : parseListEdit(words)) {
    const char* prefix = kind == ListEdit::Add ? "+" : kind == ListEdit::Remove ? "-" : ":";
    const std::string key = keyNames(target, {text}).front();
    // In a replacement only the first word has a prefix.
    edit.push_back(kind == ListEdit::Replace && !edit.empty() ? key : prefix + key);
  }
  return edit;
}

ParameterValue givenValue(const Target& target, const Words& words) {
  const Parameter& parameter = target.parameter;
  if (parameter.kind == Kind::Environment) return editEnvironment(presentList(target), words);
  if (parameter.name == "DependOnService") return editNames(presentList(target), keyNamesInEdit(target, words));
  if (parameter.kind == Kind::List) return editNames(presentList(target), words);
  auto parsed = parseParameterText(parameter, words);
  if (const auto* error = std::get_if<RuleError>(&parsed)) fail(target, *error, joinWords(words));
  return std::get<ParameterValue>(std::move(parsed));
}

/// Runs the same checks as everywhere.
void check(const Target& target, const ParameterValue& value) {
  const std::string_view name = target.parameter.name;
  const auto* text = std::get_if<std::string>(&value);
  const auto* list = std::get_if<Words>(&value);
  Operation operation = operationOn(target);
  if (name == "Description") {
    operation.description = *text;
  } else if (name == "DisplayName") {
    operation.displayName = *text;
  } else if (name == "ImagePath") {
    if (isBlank(*text)) fail(target, describeFailure(serviceFailure("pathEmpty", "", "ImagePath")));
    if (hasControlCharacter(*text)) fail(target, {"controlCharacter", "ImagePath contains a control character"}, *text);
  } else if (name == "Start") {
    refuseUnknownWord(target, *text, "startup type");
  } else if (name == "DependOnService") {
    operation.dependencies = *list;
  } else if (name == "DependOnGroup") {
    operation.dependencies.emplace();
    for (const std::string& group : *list) operation.dependencies->push_back('+' + group);
  } else {
    if (target.parameter.kind == Kind::Choice) refuseUnknownWord(target, *text, name == "Type" ? "service type" : "SID type");
    operation.native[std::string(name)] = value;
  }
  refuseInvalid(target, operation);
}

void changeAccount(const Target& target, const std::string& account, const std::optional<std::string>& password) {
  const auto present = win32::queryConfiguration(target.handle.get(), target.name);
  const std::wstring wanted = widen(account);
  const bool moves = !win32::equalIgnoringCase(wanted, present.account);
  win32::ServiceConfigurationChange change;
  change.account = wanted;
  change.password = passwordFor(account, password);
  // Only LocalSystem may interact with the desktop.
  if (account != "LocalSystem") change.type = SERVICE_WIN32_OWN_PROCESS;
  orFail(target, [&] {
    const auto refused = tryTo([&] {
      prepareAccount(target.service, wanted);
      win32::changeConfiguration(target.handle.get(), target.name, change);
    });
    if (moves) withdrawAccount(target.service, refused ? wanted : present.account);
    if (refused) throw FailureError(*refused);
  });
}

void setAccount(const Target& target, const Words& words) {
  Operation operation = operationOn(target);
  operation.account = win32::scmAccountName(words[0]);
  if (words.size() > 1) operation.password = joinWords(Words(words.begin() + 1, words.end()));
  if (!operation.password && !needsNoPassword(*operation.account)) {
    fail(target, "Setting \"ObjectName\" requires both a username and password!");
  }
  refuseInvalid(target, operation);
  changeAccount(target, *operation.account, operation.password);
}

}  // namespace

std::string nativeText(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter,
                       const std::string& variable) {
  if (parameter.name == "Name") return narrow(service);
  const auto handle = cliOpenService(manager, service, SERVICE_QUERY_CONFIG);
  const std::string name = narrow(service);
  const ParameterValues values = readNativeValues(handle.get(), name);
  const auto found = values.find(parameter.name);
  // What the system does not keep is as it is by default.
  const auto value = found == values.end() ? installedNativeValue(parameter, name) : found->second;
  const auto* lines = value ? std::get_if<Words>(&*value) : nullptr;
  if (lines != nullptr && parameter.kind == Kind::Environment && !variable.empty()) {
    return environmentValue(*lines, variable).value_or("");
  }
  return value ? parameterText(parameter, *value) : std::string();
}

int setNative(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter, const Words& words) {
  const Target target = open(manager, service, parameter);
  if (parameter.name == "Name") fail(target, "Services cannot be renamed!");
  if (parameter.name == "ObjectName") {
    setAccount(target, words);
    printSet(target, win32::scmAccountName(words[0]) == "LocalSystem");
    return kExitOk;
  }
  const ParameterValue value = givenValue(target, words);
  check(target, value);
  orFail(target, [&] { writeNativeValues(target.handle.get(), target.name, {{std::string(parameter.name), value}}); });
  const auto* text = std::get_if<std::string>(&value);
  const auto* list = std::get_if<Words>(&value);
  const bool emptied = list != nullptr ? list->empty() : text != nullptr && text->empty() && parameter.name == "Description";
  const bool own = parameter.name == "DisplayName" && (text->empty() || *text == target.name);
  printSet(target, emptied || own);
  return kExitOk;
}

int resetNative(SC_HANDLE manager, const std::wstring& service, const Parameter& parameter) {
  const Target target = open(manager, service, parameter);
  if (parameter.name == "Name") fail(target, "Services cannot be renamed!");
  if (parameter.name == "ObjectName") {
    changeAccount(target, "LocalSystem", std::nullopt);
  } else if (parameter.name == "ImagePath" || parameter.name == "Start" || parameter.name == "Type") {
    fail(target, "Parameter \"" + std::string(parameter.name) + "\" has no meaningful default value!");
  } else {
    orFail(target, [&] { writeNativeValues(target.handle.get(), target.name, {{std::string(parameter.name), std::nullopt}}); });
  }
  printSet(target, true);
  return kExitOk;
}

}  // namespace steward
