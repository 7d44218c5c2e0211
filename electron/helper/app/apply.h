#pragma once

#include <string>
#include <vector>

namespace steward {

/// `steward apply [--elevate] <request file> --sha256 <digits>` (protocol section 3). Prints one line; 0 when all was done.
int runApply(const std::vector<std::string>& words);

}  // namespace steward
