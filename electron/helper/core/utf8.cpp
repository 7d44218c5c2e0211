#include "core/utf8.h"

namespace steward {
namespace {

unsigned char byteAt(std::string_view text, std::size_t index) { return static_cast<unsigned char>(text[index]); }

bool isContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

std::size_t utf16Length(std::string_view utf8) {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (isContinuation(byte)) continue;
    units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::string_view firstCharacters(std::string_view utf8, std::size_t count) {
  std::size_t end = 0;
  while (end < utf8.size() && count > 0) {
    ++end;
    while (end < utf8.size() && isContinuation(byteAt(utf8, end))) ++end;
    --count;
  }
  return utf8.substr(0, end);
}

std::string_view withoutCutCharacter(std::string_view utf8) {
  std::size_t lead = utf8.size();
  while (lead > 0 && utf8.size() - lead < 3 && isContinuation(byteAt(utf8, lead - 1))) --lead;
  if (lead == 0) return utf8;
  const unsigned char byte = byteAt(utf8, --lead);
  const std::size_t length = byte >= 0xF5 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
  return utf8.size() - lead < length ? utf8.substr(0, lead) : utf8;
}

bool hasControlCharacter(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const unsigned char byte = byteAt(utf8, i);
    if (byte < 0x20 || byte == 0x7F) return true;
    // U+0080 … U+009F
    if (byte == 0xC2 && i + 1 < utf8.size() && byteAt(utf8, i + 1) < 0xA0) return true;
  }
  return false;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace steward
