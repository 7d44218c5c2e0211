#pragma once

#include <cstddef>
#include <vector>

#include "core/validate.h"

namespace steward {

/// Checks the parameters and native values of an operation and adds what is wrong with them to `problems`.
/// @param index the operation's, for the problems
/// @param withoutHost whether the service is, or is to be, one that the SCM runs itself
void checkValues(const Operation& operation, std::size_t index, bool withoutHost, const MachineFacts& facts,
                 std::vector<Problem>& problems);

}  // namespace steward
