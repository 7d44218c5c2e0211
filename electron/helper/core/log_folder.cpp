#include "core/log_folder.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/name_hash.h"

namespace steward {
namespace {

/// `%` is among them because the registry would expand it as a variable.
bool isUnsuitable(char16_t unit) {
  return unit < 0x20 || unit == 0x7f || std::u16string_view(u"<>:\"/\\|?*%").find(unit) != std::u16string_view::npos;
}

bool isDevice(std::u16string_view name) {
  const std::u16string stem = lowerAscii(name.substr(0, name.find(u'.')));
  constexpr std::array<std::u16string_view, 4> kPlain{u"con", u"prn", u"aux", u"nul"};
  if (std::find(kPlain.begin(), kPlain.end(), stem) != kPlain.end()) return true;
  const bool numbered = stem.size() == 4 && stem[3] >= u'0' && stem[3] <= u'9';
  return numbered && (stem.compare(0, 3, u"com") == 0 || stem.compare(0, 3, u"lpt") == 0);
}

}  // namespace

std::u16string logFolderName(std::u16string_view serviceName) {
  std::u16string safe(serviceName);
  std::replace_if(safe.begin(), safe.end(), isUnsuitable, u'_');
  const std::size_t last = safe.find_last_not_of(u". ");
  const std::size_t kept = last == std::u16string::npos ? 0 : last + 1;
  std::fill(safe.begin() + static_cast<std::ptrdiff_t>(kept), safe.end(), u'_');
  if (isDevice(safe)) safe.insert(safe.begin(), u'_');
  // The limit leaves room below MAX_PATH for the data folder and a rotated file's name.
  if (safe == serviceName && safe.size() <= kCutUnits) return safe;
  return cutWithHash(safe, serviceName);
}

}  // namespace steward
