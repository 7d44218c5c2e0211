#include "core/line_stamper.h"

#include <cstdio>

namespace steward {

void LineStamper::setPrefix(UnixMs now, TextUnit unit) {
  const UtcTime t = toUtc(now);
  char text[96];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d %02d:%02d:%02d.%03d: ", t.year, t.month, t.day, t.hour, t.minute,
                t.second, t.millisecond);
  prefix_.clear();
  for (const char* c = text; *c != '\0'; ++c) {
    prefix_ += *c;
    if (unit == TextUnit::Wide) prefix_ += '\0';
  }
  prefixTime_ = now;
  prefixUnit_ = unit;
}

void LineStamper::takeByteOrderMark(std::string_view& chunk, TextUnit unit) {
  constexpr std::string_view kMark = "\xFF\xFE";
  atStart_ = chunk.empty();
  if (unit != TextUnit::Wide || !chunk.starts_with(kMark)) return;
  buffer_.append(kMark);
  chunk.remove_prefix(kMark.size());
}

}  // namespace steward
