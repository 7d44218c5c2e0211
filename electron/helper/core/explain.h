#pragma once

#include <string>
#include <string_view>

#include "core/json.h"
#include "core/language.h"

namespace steward {

/// Why a service is not as wished, in one sentence for people. `reason` is one of the protocol's; `systemText` is the
/// system's text for its Win32 error, or empty. Empty for a null reason.
std::string explainReason(const Json& reason, std::string_view systemText, Language language);

/// What a failure's code means and what to do about it, for people; nothing for codes that explain nothing further.
std::string explainCode(std::string_view code, Language language);

}  // namespace steward
