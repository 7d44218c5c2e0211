#pragma once

#include <string>
#include <string_view>

namespace steward::win32 {

/// Converts UTF-8 to UTF-16. Bytes that are not UTF-8 become U+FFFD; use `isUtf8` first where they must be refused.
std::wstring widen(std::string_view utf8);

/// Converts UTF-16 to UTF-8. Unpaired surrogates, which file names may contain, become U+FFFD.
std::string narrow(std::wstring_view utf16);

/// Whether `bytes` is well-formed UTF-8.
bool isUtf8(std::string_view bytes);

/// Converts bytes of unknown encoding to UTF-8: UTF-8 as it is, otherwise GB18030 where the bytes fit it, otherwise
/// UTF-8 with replacement characters. A last character that is there only in part is left out.
std::string decodeToUtf8(std::string_view bytes);

/// Compares two names as Windows does for services, files and registry keys: ordinal, ignoring case.
bool equalIgnoringCase(std::wstring_view left, std::wstring_view right);

}  // namespace steward::win32
