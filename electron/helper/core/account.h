#pragma once

#include <string>
#include <string_view>

namespace steward {

/// The name under which the SCM knows an account: the built-in ones in any of their usual spellings (`LocalService`,
/// `NT AUTHORITY\Local Service`, `SYSTEM` …) in their one form, any other account unchanged.
std::string canonicalAccount(std::string_view account);

}  // namespace steward
