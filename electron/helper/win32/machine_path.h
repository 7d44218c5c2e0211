#pragma once

#include <string>

namespace steward::win32 {

/// Adds a folder to the PATH of the whole machine, and tells running programs; whether it was not there before. Needs
/// administrator rights. Throws `Error`; a PATH that is no text is left as it is and is ERROR_INVALID_DATATYPE.
bool addToMachinePath(const std::string& folder);

/// The opposite; whether it was there.
bool removeFromMachinePath(const std::string& folder);

}  // namespace steward::win32
