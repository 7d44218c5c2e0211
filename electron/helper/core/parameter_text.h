#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/parameters.h"
#include "core/rules.h"

namespace steward {

/// Reads a whole number as NSSM does: decimal, hexadecimal after `0x`, octal after a leading `0`. A number beyond 64 bits gives
/// the largest one. Nothing when the text is no number; as with NSSM, spaces and a plus before it are
/// fine; a minus, which NSSM wraps around, is not.
std::optional<std::uint64_t> parseNumberWord(std::string_view text);

/// Reads the sub-parameter of `parameter`, which must take one: an exit code in any form of a number, `Default`, `*` or nothing
/// for the default action; or an `Event/Action`. Gives the key in `SubValues`.
std::optional<std::string> parseSubParameter(const Parameter& parameter, std::string_view text);

/// Reads the words that `set` was given for a parameter kept in the registry; except for lists they are joined by spaces. Words,
/// processors and times come back in their one form. Parameters with a sub-parameter are not read here.
std::variant<ParameterValue, RuleError> parseParameterText(const Parameter& parameter,
                                                           const std::vector<std::string>& words);

/// What `get` prints for a value: priorities by name, lists one item a line.
std::string parameterText(const Parameter& parameter, const ParameterValue& value);

/// Whether NSSM deletes a value instead of writing it: a number or text that is the default and not 0 or empty, and an empty
/// list.
bool isDefault(const Parameter& parameter, const ParameterValue& value);

/// The value of `name` in a list of `NAME=value` lines, names compared without regard to case.
std::optional<std::string> environmentValue(const std::vector<std::string>& lines, std::string_view name);

/// Joins with single spaces, as NSSM does with the rest of its command line.
std::string joinWords(const std::vector<std::string>& words);

}  // namespace steward
