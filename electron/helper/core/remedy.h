#pragma once

#include <cstdint>
#include <string_view>

#include "core/language.h"

namespace steward {

/// What to do about a Win32 error of a program or service that does not start; empty where that is not known, and for errors
/// whose code has an explanation of its own (core/explain.h).
std::string_view remedyFor(std::uint32_t win32, Language language);

}  // namespace steward
