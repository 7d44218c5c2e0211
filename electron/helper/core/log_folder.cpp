#include "core/log_folder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace steward {
namespace {

/// Leaves room below MAX_PATH for the data folder and a rotated file's name.
constexpr std::size_t kMaxUnits = 120;

char16_t lower(char16_t unit) { return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit; }

std::u16string lower(std::u16string_view text) {
  std::u16string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char16_t unit) { return lower(unit); });
  return result;
}

/// `%` is among them because the registry would expand it as a variable.
bool isUnsuitable(char16_t unit) {
  return unit < 0x20 || unit == 0x7f || std::u16string_view(u"<>:\"/\\|?*%").find(unit) != std::u16string_view::npos;
}

bool isDevice(std::u16string_view name) {
  const std::u16string stem = lower(name.substr(0, name.find(u'.')));
  constexpr std::array<std::u16string_view, 4> kPlain{u"con", u"prn", u"aux", u"nul"};
  if (std::find(kPlain.begin(), kPlain.end(), stem) != kPlain.end()) return true;
  const bool numbered = stem.size() == 4 && stem[3] >= u'0' && stem[3] <= u'9';
  return numbered && (stem.compare(0, 3, u"com") == 0 || stem.compare(0, 3, u"lpt") == 0);
}

/// 32-bit FNV-1a over UTF-16LE, as 8 hexadecimal digits.
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

std::u16string logFolderName(std::u16string_view serviceName) {
  std::u16string safe(serviceName);
  std::replace_if(safe.begin(), safe.end(), isUnsuitable, u'_');
  const std::size_t last = safe.find_last_not_of(u". ");
  const std::size_t kept = last == std::u16string::npos ? 0 : last + 1;
  std::fill(safe.begin() + static_cast<std::ptrdiff_t>(kept), safe.end(), u'_');
  if (isDevice(safe)) safe.insert(safe.begin(), u'_');
  if (safe == serviceName && safe.size() <= kMaxUnits) return safe;
  if (safe.size() > kMaxUnits) {
    const bool splitsPair = safe[kMaxUnits - 1] >= 0xd800 && safe[kMaxUnits - 1] <= 0xdbff;
    safe.resize(splitsPair ? kMaxUnits - 1 : kMaxUnits);
  }
  return safe + u'~' + hash(lower(serviceName));
}

}  // namespace steward
