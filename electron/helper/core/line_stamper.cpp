#include "core/line_stamper.h"

#include <cstdio>

namespace steward {

void LineStamper::setPrefix(UnixMs now) {
  const UtcTime t = toUtc(now);
  char text[96];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d %02d:%02d:%02d.%03d: ", t.year, t.month, t.day, t.hour, t.minute,
                t.second, t.millisecond);
  prefix_ = text;
  prefixTime_ = now;
}

}  // namespace steward
