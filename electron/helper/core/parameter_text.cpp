#include "core/parameter_text.h"

#include <algorithm>
#include <charconv>

namespace steward {
namespace {

std::variant<ParameterValue, RuleError> parseNumber(const Parameter& parameter, std::string_view text) {
  const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
  const std::string_view digits = hexadecimal ? text.substr(2) : text;
  std::uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  const std::string name(parameter.name);
  if (error == std::errc::result_out_of_range) {
    return RuleError{"valueOutOfRange", name + " must be between " + std::to_string(parameter.min) + " and " +
                                            std::to_string(parameter.max)};
  }
  if (error != std::errc{} || end != digits.data() + digits.size()) {
    return RuleError{"valueWrongType", name + " must be a whole number"};
  }
  return ParameterValue(number);
}

std::variant<ParameterValue, RuleError> parsePriority(std::string_view word) {
  const auto known = priorityClasses();
  const auto found = std::ranges::find_if(
      known, [&](const PriorityClass& row) { return equalIgnoringAsciiCase(row.name, word); });
  if (found != known.end()) return ParameterValue(found->value);
  return RuleError{"valueNotAllowed", "this is no priority class"};
}

}  // namespace

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
    return std::to_string(*number);
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
  if (const auto* number = std::get_if<std::uint32_t>(&value)) return *number == parameter.defaultNumber();
  if (const auto* text = std::get_if<std::string>(&value)) {
    const auto* standard = std::get_if<std::string_view>(&parameter.defaultValue);
    return text->empty() || (standard != nullptr && *text == *standard);
  }
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return list->empty();
  return std::get<ExitActions>(value).empty();
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
