#pragma once

#include <string>
#include <string_view>

namespace steward {

/// The name of a service's state pipe below `\\.\pipe\`, UTF-16: `Steward-<service>`. A pipe's whole name has 256
/// characters at most, which longer services' names do not leave: theirs is cut and carries its hash
/// (docs/helper-protocol.md, section 4).
std::u16string statePipeName(std::u16string_view serviceName);

}  // namespace steward
