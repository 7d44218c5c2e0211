#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/language.h"

namespace steward {

/// An exit code as people look it up: decimal, or hexadecimal where only that is known (`3`, `0xC0000005`).
std::string exitCodeText(std::uint32_t code);

/// What the system, a runtime or a console means by an exit code, as a sentence; empty where the number is the program's
/// own.
std::string_view explainExitCode(std::uint32_t code, Language language);

/// What programs and shells usually mean by a small number, as a sentence: a custom, not a rule. Empty for any other.
std::string_view usualExitCode(std::uint32_t code, Language language);

}  // namespace steward
