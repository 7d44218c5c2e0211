#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/parameters.h"
#include "core/rules.h"

namespace steward {

/// Reads what `set` was given for a parameter kept in the registry, already joined by spaces except for lists.
/// Numbers are decimal, or hexadecimal after `0x`; priorities are words. `AppExit` is not read here.
std::variant<ParameterValue, RuleError> parseParameterText(const Parameter& parameter,
                                                           const std::vector<std::string>& words);

/// What `get` prints for a value: priorities by name, lists one item a line.
std::string parameterText(const Parameter& parameter, const ParameterValue& value);

/// Whether a value says no more than the default, so that NSSM deletes it.
bool isDefault(const Parameter& parameter, const ParameterValue& value);

/// The value of `name` in a list of `NAME=value` lines, names compared without regard to case.
std::optional<std::string> environmentValue(const std::vector<std::string>& lines, std::string_view name);

/// Joins with single spaces, as NSSM does with the rest of its command line.
std::string joinWords(const std::vector<std::string>& words);

}  // namespace steward
