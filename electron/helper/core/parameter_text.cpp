#include "core/parameter_text.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "core/affinity.h"
#include "core/day_times.h"
#include "core/failure_actions.h"

namespace steward {
namespace {

constexpr std::string_view kInfinite = "INFINITE";

/// Whether the largest value means "never", as it does for `sc failure`.
bool hasInfinite(const Parameter& parameter) { return parameter.name == "FailureResetPeriod"; }

std::variant<ParameterValue, RuleError> parseNumber(const Parameter& parameter, std::string_view text) {
  const std::string name(parameter.name);
  if (hasInfinite(parameter) && equalIgnoringAsciiCase(text, kInfinite)) return ParameterValue(parameter.max);
  const auto number = parseNumberWord(text);
  if (!number) return RuleError{"valueWrongType", name + " must be a whole number"};
  if (*number > std::numeric_limits<std::uint32_t>::max()) {
    return RuleError{"valueOutOfRange", name + " must be between " + std::to_string(parameter.min) + " and " +
                                            std::to_string(parameter.max)};
  }
  return ParameterValue(static_cast<std::uint32_t>(*number));
}

std::variant<ParameterValue, RuleError> parsePriority(std::string_view word) {
  const auto known = priorityClasses();
  const auto found = std::ranges::find_if(
      known, [&](const PriorityClass& row) { return equalIgnoringAsciiCase(row.name, word); });
  if (found != known.end()) return ParameterValue(found->value);
  return RuleError{"valueNotAllowed", "this is no priority class"};
}

/// The word in the table's spelling; another word as it is, for validation to refuse.
std::string knownWord(const Parameter& parameter, std::string word) {
  const auto found = std::ranges::find_if(
      parameter.values, [&](std::string_view known) { return equalIgnoringAsciiCase(known, word); });
  return found == parameter.values.end() ? std::move(word) : std::string(*found);
}

std::string canonicalAffinity(const Parameter& parameter, std::string text) {
  if (meansAllProcessors(text)) return std::string(std::get<std::string_view>(parameter.defaultValue));
  const auto mask = parseAffinity(text);
  return mask ? affinityText(*mask) : std::move(text);
}

std::string canonicalFailureActions(std::string text) {
  const auto actions = parseFailureActions(text);
  return actions ? failureActionsText(*actions) : std::move(text);
}

std::string canonicalDayTimes(std::string text) {
  const auto times = parseDayTimes(text);
  return times ? dayTimesText(*times) : std::move(text);
}

}  // namespace

std::optional<std::uint64_t> parseNumberWord(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.starts_with('+')) text.remove_prefix(1);
  int base = 10;
  if (text.starts_with("0x") || text.starts_with("0X")) {
    base = 16;
    text.remove_prefix(2);
  } else if (text.size() > 1 && text.starts_with('0')) {
    base = 8;
  }
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (end == text.data() || end != text.data() + text.size()) return std::nullopt;
  return error == std::errc::result_out_of_range ? std::numeric_limits<std::uint64_t>::max() : number;
}

std::optional<std::string> parseSubParameter(const Parameter& parameter, std::string_view text) {
  if (parameter.sub == Sub::Event) return parseHookName(text);
  if (parameter.sub != Sub::ExitCode) return std::nullopt;
  const auto number = parseNumberWord(text);
  return parseExitCodeKey(number ? std::to_string(*number) : std::string(text));
}

std::variant<ParameterValue, RuleError> parseParameterText(const Parameter& parameter,
                                                           const std::vector<std::string>& words) {
  switch (parameter.kind) {
    case Kind::Integer:
    case Kind::Boolean:
    case Kind::Flags:
      return parseNumber(parameter, joinWords(words));
    case Kind::Priority:
      return parsePriority(joinWords(words));
    case Kind::Environment:
    case Kind::List:
      return ParameterValue(words);
    case Kind::Choice:
      return ParameterValue(knownWord(parameter, joinWords(words)));
    case Kind::Affinity:
      return ParameterValue(canonicalAffinity(parameter, joinWords(words)));
    case Kind::FailureActions:
      return ParameterValue(canonicalFailureActions(joinWords(words)));
    case Kind::DayTimes:
      return ParameterValue(canonicalDayTimes(joinWords(words)));
    default:
      return ParameterValue(joinWords(words));
  }
}

std::string parameterText(const Parameter& parameter, const ParameterValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::uint32_t>(&value)) {
    if (parameter.kind == Kind::Priority) {
      for (const PriorityClass& known : priorityClasses()) {
        if (known.value == *number) return std::string(known.name);
      }
    }
    return hasInfinite(parameter) && *number == parameter.max ? std::string(kInfinite) : std::to_string(*number);
  }
  std::string text;
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    for (const std::string& item : *list) {
      if (!text.empty()) text += "\r\n";
      text += item;
    }
  }
  return text;
}

bool isDefault(const Parameter& parameter, const ParameterValue& value) {
  if (const auto* number = std::get_if<std::uint32_t>(&value)) {
    return *number != 0 && *number == parameter.defaultNumber();
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    const auto* standard = std::get_if<std::string_view>(&parameter.defaultValue);
    return !text->empty() && standard != nullptr && *text == *standard;
  }
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return list->empty();
  return std::get<SubValues>(value).empty();
}

std::optional<std::string> environmentValue(const std::vector<std::string>& lines, std::string_view name) {
  for (const std::string& line : lines) {
    const auto equals = line.find('=', 1);
    if (equals != std::string::npos && equalIgnoringAsciiCase(std::string_view(line).substr(0, equals), name)) {
      return line.substr(equals + 1);
    }
  }
  return std::nullopt;
}

std::string joinWords(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty() || &word != words.data()) text += ' ';
    text += word;
  }
  return text;
}

}  // namespace steward
