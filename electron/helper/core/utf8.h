#pragma once

#include <cstddef>
#include <string_view>

namespace steward {

/// Length of a UTF-8 text in UTF-16 units, the measure of Windows' own limits.
std::size_t utf16Length(std::string_view utf8);

/// The first `count` characters (code points).
std::string_view firstCharacters(std::string_view utf8, std::size_t count);

/// The text without a last character of which only the first bytes are there, as a cut at a number of bytes leaves it.
std::string_view withoutCutCharacter(std::string_view utf8);

/// Whether the text has a character of Unicode's category Cc: U+0000 … U+001F, U+007F … U+009F.
bool hasControlCharacter(std::string_view utf8);

/// Whether the text is empty or made of spaces and tabs only.
bool isBlank(std::string_view text);

}  // namespace steward
