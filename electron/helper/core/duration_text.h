#pragma once

#include <cstdint>
#include <string>

#include "core/language.h"

namespace steward {

/// A duration for people: `120 ms`, `8 s`, `1.5 s`, `2 min 8 s`, `3 h`.
std::string durationText(std::uint64_t milliseconds, Language language);

}  // namespace steward
