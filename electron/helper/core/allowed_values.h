#pragma once

#include <string>

#include "core/language.h"
#include "core/parameters.h"

namespace steward {

/// What a parameter takes, as one sentence for whoever gave it something else; empty for texts and paths, whose rules have
/// sentences of their own.
std::string allowedValues(const Parameter& parameter, Language language);

}  // namespace steward
