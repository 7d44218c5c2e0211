#pragma once

#include <optional>
#include <string>

#include "core/rules.h"
#include "core/validate.h"

namespace steward {

/// Whether a path, references expanded, is that of a program which a service can run on this machine.
std::optional<RuleError> checkProgram(const std::string& path, const MachineFacts& facts);

/// Whether a path, references expanded, is that of a folder in which a program can be started.
std::optional<RuleError> checkStartDirectory(const std::string& path, const MachineFacts& facts);

}  // namespace steward
