#pragma once

#include <string>
#include <string_view>

namespace steward {

/// Bytes as text that any protocol can carry (RFC 4648, section 4, with padding).
std::string toBase64(std::string_view bytes);

}  // namespace steward
