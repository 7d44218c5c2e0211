#include "win32/text.h"

#include <windows.h>

#include <algorithm>
#include <climits>

#include "core/utf8.h"

namespace steward::win32 {
namespace {

constexpr UINT kGb18030 = 54936;

/// The Win32 calls take `int` lengths. Nothing that the helper handles comes near this limit.
int checkedLength(std::size_t length) { return length > INT_MAX ? INT_MAX : static_cast<int>(length); }

std::wstring decode(UINT codePage, DWORD flags, std::string_view bytes) {
  if (bytes.empty()) return {};
  const int size = checkedLength(bytes.size());
  const int needed = MultiByteToWideChar(codePage, flags, bytes.data(), size, nullptr, 0);
  std::wstring text(static_cast<std::size_t>(needed), L'\0');
  if (needed > 0) MultiByteToWideChar(codePage, flags, bytes.data(), size, text.data(), needed);
  return text;
}

}  // namespace

std::wstring widen(std::string_view utf8) { return decode(CP_UTF8, 0, utf8); }

std::string narrow(std::wstring_view utf16) {
  if (utf16.empty()) return {};
  const int size = checkedLength(utf16.size());
  const int needed = WideCharToMultiByte(CP_UTF8, 0, utf16.data(), size, nullptr, 0, nullptr, nullptr);
  std::string text(static_cast<std::size_t>(needed), '\0');
  if (needed > 0) WideCharToMultiByte(CP_UTF8, 0, utf16.data(), size, text.data(), needed, nullptr, nullptr);
  return text;
}

bool isUtf8(std::string_view bytes) {
  if (bytes.empty()) return true;
  return MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, bytes.data(), checkedLength(bytes.size()), nullptr, 0) > 0;
}

std::string decodeToUtf8(std::string_view bytes) {
  if (isUtf8(bytes)) return std::string(bytes);
  // A text that was cut may end inside a character. ASCII before it tells nothing about the encoding.
  const std::string_view whole = withoutCutCharacter(bytes);
  const bool ascii = std::ranges::all_of(whole, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii && isUtf8(whole)) return std::string(whole);
  constexpr std::size_t kLongestCut = 3;
  for (std::size_t cut = 0; cut <= kLongestCut && cut < bytes.size(); ++cut) {
    const std::wstring text = decode(kGb18030, MB_ERR_INVALID_CHARS, bytes.substr(0, bytes.size() - cut));
    if (!text.empty()) return narrow(text);
  }
  return narrow(widen(bytes));
}

bool equalIgnoringCase(std::wstring_view left, std::wstring_view right) {
  return CompareStringOrdinal(left.data(), checkedLength(left.size()), right.data(), checkedLength(right.size()), TRUE) ==
         CSTR_EQUAL;
}

}  // namespace steward::win32
