#include "core/name_hash.h"

#include <algorithm>
#include <cstdint>

namespace steward {
namespace {

std::u16string hash(std::u16string_view text) {
  std::uint32_t value = 0x811c9dc5;
  for (const char16_t unit : text) {
    for (const std::uint32_t byte : {unit & 0xffu, static_cast<std::uint32_t>(unit) >> 8}) {
      value = (value ^ byte) * 0x01000193;
    }
  }
  std::u16string digits;
  for (int shift = 28; shift >= 0; shift -= 4) digits += u"0123456789abcdef"[(value >> shift) & 0xf];
  return digits;
}

}  // namespace

std::u16string cutWithHash(std::u16string_view text, std::u16string_view name) {
  std::size_t length = std::min(text.size(), kCutUnits);
  const bool splitsPair = length < text.size() && text[length - 1] >= 0xd800 && text[length - 1] <= 0xdbff;
  if (splitsPair) --length;
  return std::u16string(text.substr(0, length)) + u'~' + hash(lowerAscii(name));
}

std::u16string lowerAscii(std::u16string_view text) {
  std::u16string result(text);
  std::ranges::transform(result, result.begin(), [](char16_t unit) {
    return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
  });
  return result;
}

}  // namespace steward
