#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace steward {

/// How much is left of a name that is cut, in UTF-16 units.
inline constexpr std::size_t kCutUnits = 120;

/// The first 120 UTF-16 units of `text`, `~`, and the hash of `name` as 8 hexadecimal digits: a short name that no other
/// service has. The hash is the 32-bit FNV-1a of the name's UTF-16LE bytes, ASCII letters in lower case. No pair of
/// surrogates is split.
std::u16string cutWithHash(std::u16string_view text, std::u16string_view name);

/// The text with its ASCII letters in lower case.
std::u16string lowerAscii(std::u16string_view text);

}  // namespace steward
