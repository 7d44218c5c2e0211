#include "core/rules.h"

#include <algorithm>
#include <array>

#include "core/affinity.h"
#include "core/command_line.h"
#include "core/day_times.h"
#include "core/failure_actions.h"
#include "core/settings.h"
#include "core/utf8.h"

namespace steward {
namespace {

using Result = std::optional<RuleError>;

std::string inQuotes(std::string_view text) { return '"' + std::string(text) + '"'; }

Result checkPathForm(const std::string& name, const std::string& path) {
  if (isBlank(path)) return RuleError{"pathEmpty", name + " is empty; give a path"};
  if (hasControlCharacter(path)) return RuleError{"controlCharacter", name + " contains a control character; remove it"};
  if (utf16Length(path) > kMaxPathUnits) return RuleError{"pathTooLong", name + " is longer than 32767 characters; shorten it"};
  const bool devicePath = path.starts_with("\\\\?\\");
  if (path.find_first_of(devicePath ? "<>\"|*" : "<>\"|?*") != std::string::npos) {
    return RuleError{"pathInvalidCharacter", name + " contains one of < > \" | ? *, which no path can contain"};
  }
  return std::nullopt;
}

/// A command line or a part of one, in which a tab is a space as any other.
Result checkText(const std::string& name, const std::string& text) {
  std::string spaced = text;
  std::ranges::replace(spaced, '\t', ' ');
  if (hasControlCharacter(spaced)) return RuleError{"controlCharacter", name + " contains a control character; remove it"};
  if (utf16Length(text) > kMaxArguments) {
    return RuleError{"argumentsTooLong", name + " is longer than 16383 characters; shorten it"};
  }
  return std::nullopt;
}

Result checkEnvironment(const std::string& name, const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (hasControlCharacter(lines[i])) return RuleError{"controlCharacter", name + " contains a control character; remove it"};
    const auto equals = lines[i].find('=');
    if (equals == std::string::npos || equals == 0) {
      // Without a name it may be a part of a secret, which no log is to have.
      return RuleError{"valueNotAllowed", name + ": entry " + std::to_string(i + 1) + " must have the form NAME=value"};
    }
  }
  return std::nullopt;
}

Result checkExitActions(const std::string& name, const SubValues& actions) {
  for (const auto& [code, word] : actions) {
    if (!parseExitCodeKey(code)) {
      return RuleError{"valueNotAllowed", name + ": " + inQuotes(code) + " is neither an exit code nor Default"};
    }
    if (!parseExitAction(word)) {
      return RuleError{"valueNotAllowed", name + ": " + inQuotes(word) + " is not one of Restart, Ignore, Exit, Suicide"};
    }
  }
  return std::nullopt;
}

Result checkHooks(const std::string& name, const SubValues& commands) {
  for (const auto& [event, command] : commands) {
    if (parseHookName(event) != event) return RuleError{"valueNotAllowed", name + ": " + inQuotes(event) + " is no event with a hook"};
    if (isBlank(command)) return RuleError{"valueNotAllowed", name + ": the command for " + event + " is empty"};
    if (auto error = checkText(name, command)) return error;
  }
  return std::nullopt;
}

Result checkWord(const Parameter& parameter, const std::string& word) {
  if (std::ranges::find(parameter.values, word) != parameter.values.end()) return std::nullopt;
  std::string known;
  for (const std::string_view value : parameter.values) (known += known.empty() ? "" : ", ") += value;
  return RuleError{"valueNotAllowed", std::string(parameter.name) + ": " + inQuotes(word) + " is not one of " + known};
}

Result checkAffinity(const std::string& name, const std::string& text) {
  if (meansAllProcessors(text) || parseAffinity(text)) return std::nullopt;
  return RuleError{"valueNotAllowed", name + ": " + inQuotes(text) +
                                          " is no list of processors such as 0-2,4 with numbers up to " +
                                          std::to_string(kMaxProcessors - 1)};
}

Result checkDayTimes(const std::string& name, const std::string& text) {
  if (parseDayTimes(text)) return std::nullopt;
  return RuleError{"valueNotAllowed", name + ": " + inQuotes(text) + " is no list of times such as 00:00,12:30"};
}

Result checkFailureActions(const std::string& name, const std::string& text) {
  if (parseFailureActions(text)) return std::nullopt;
  return RuleError{"recoveryActionsInvalid", name + ": " + inQuotes(text) +
                                                 " is no list of none, restart, reboot or run, each with milliseconds, "
                                                 "such as restart/60000/run/1000"};
}

Result checkNames(const std::string& name, const std::vector<std::string>& names) {
  for (const std::string& item : names) {
    if (isBlank(item)) return RuleError{"valueNotAllowed", name + " contains an empty name"};
    if (hasControlCharacter(item)) return RuleError{"controlCharacter", name + " contains a control character; remove it"};
  }
  return std::nullopt;
}

Result checkNumber(const Parameter& parameter, std::uint32_t number) {
  const std::string name(parameter.name);
  if (parameter.kind == Kind::Priority) {
    if (std::ranges::any_of(priorityClasses(), [&](const PriorityClass& known) { return known.value == number; })) {
      return std::nullopt;
    }
    return RuleError{"valueNotAllowed", name + ": " + std::to_string(number) + " is no priority class"};
  }
  if (number >= parameter.min && number <= parameter.max) return std::nullopt;
  return RuleError{"valueOutOfRange", name + " must be between " + std::to_string(parameter.min) + " and " +
                                          std::to_string(parameter.max)};
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && equalIgnoringAsciiCase(text.substr(0, prefix.size()), prefix);
}

}  // namespace

std::optional<RuleError> checkServiceName(const std::string& name) {
  if (isBlank(name)) return RuleError{"nameEmpty", "the service name is empty; give a name"};
  if (utf16Length(name) > kMaxNameUnits) {
    return RuleError{"nameTooLong", "the service name is longer than 256 characters; shorten it"};
  }
  if (hasControlCharacter(name)) {
    return RuleError{"controlCharacter", "the service name contains a control character; remove it"};
  }
  if (name.find_first_of("/\\") != std::string::npos) {
    return RuleError{"nameInvalidCharacter", "the service name contains / or \\; remove it"};
  }
  return std::nullopt;
}

std::optional<RuleError> checkParameterValue(const Parameter& parameter, const ParameterValue& value) {
  const std::string name(parameter.name);
  const auto* text = std::get_if<std::string>(&value);
  const auto* number = std::get_if<std::uint32_t>(&value);
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  const auto* subValues = std::get_if<SubValues>(&value);
  const RuleError wrongType{"valueWrongType", name + " has a value of the wrong type"};
  switch (parameter.kind) {
    case Kind::Path:
      return text == nullptr ? wrongType : checkPathForm(name, *text);
    case Kind::String:
      return text == nullptr ? wrongType : checkText(name, *text);
    case Kind::Choice:
      return text == nullptr ? wrongType : checkWord(parameter, *text);
    case Kind::Affinity:
      return text == nullptr ? wrongType : checkAffinity(name, *text);
    case Kind::DayTimes:
      return text == nullptr ? wrongType : checkDayTimes(name, *text);
    case Kind::FailureActions:
      return text == nullptr ? wrongType : checkFailureActions(name, *text);
    case Kind::Integer:
    case Kind::Boolean:
    case Kind::Flags:
    case Kind::Priority:
      return number == nullptr ? wrongType : checkNumber(parameter, *number);
    case Kind::Environment:
      return list == nullptr ? wrongType : checkEnvironment(name, *list);
    case Kind::ExitActions:
      return subValues == nullptr ? wrongType : checkExitActions(name, *subValues);
    case Kind::Hooks:
      return subValues == nullptr ? wrongType : checkHooks(name, *subValues);
    case Kind::List:
      return list == nullptr ? wrongType : checkNames(name, *list);
  }
  return wrongType;
}

bool needsLogonRight(const std::string& account) {
  // A managed service account has no password, but needs the right.
  return account.ends_with('$') || !needsNoPassword(account);
}

bool needsNoPassword(const std::string& account) {
  constexpr std::array<std::string_view, 4> kBuiltIn = {"LocalSystem", ".\\LocalSystem", "NT AUTHORITY\\LocalService",
                                                        "NT AUTHORITY\\NetworkService"};
  if (std::ranges::any_of(kBuiltIn, [&](std::string_view known) { return equalIgnoringAsciiCase(known, account); })) {
    return true;
  }
  return hasManagedPassword(account);
}

bool hasManagedPassword(const std::string& account) {
  // A managed service account's name ends in a dollar sign.
  return startsWithIgnoringCase(account, "NT SERVICE\\") || account.ends_with('$');
}

}  // namespace steward
