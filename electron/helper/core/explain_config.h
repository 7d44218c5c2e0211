#pragma once

#include <string>

#include "core/failure.h"
#include "core/language.h"

namespace steward {

/// Tells in one sentence what is wrong with a configuration that `parseFleetConfig` refuses, with the path of what is wrong.
std::string explainConfig(const Failure& failure, Language language);

}  // namespace steward
