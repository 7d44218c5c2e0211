#pragma once

#include <string>

namespace steward {

/// What NSSM says of a text that is no list of processors.
std::string invalidAffinity(const std::string& text);

/// Tells, as NSSM does, that some of the processors of a list are not there.
void warnOfMissingProcessors(const std::string& text);

}  // namespace steward
