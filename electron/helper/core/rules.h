#pragma once

#include <optional>
#include <string>

#include "core/parameters.h"

namespace steward {

inline constexpr std::size_t kMaxNameUnits = 256;
inline constexpr std::size_t kMaxPathUnits = 32767;

/// A rule that was broken: the code, and what to do about it in English.
struct RuleError {
  std::string code;
  std::string message;
};

/// CreateServiceW's rules for names, and no control characters.
std::optional<RuleError> checkServiceName(const std::string& name);

/// Whether a value fits its parameter: type, range, words, length, control characters. Paths are checked for form only.
std::optional<RuleError> checkParameterValue(const Parameter& parameter, const ParameterValue& value);

/// Whether the account signs in without a password: the built-in ones, virtual accounts and managed service accounts.
bool needsNoPassword(const std::string& account);

/// Whether Windows alone knows the account's password: that of virtual accounts and of managed service accounts.
bool hasManagedPassword(const std::string& account);

/// Whether the account must be given the right to run services (SeServiceLogonRight), which the built-in ones and virtual
/// accounts have.
bool needsLogonRight(const std::string& account);

}  // namespace steward
