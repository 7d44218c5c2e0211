#include "core/log_names.h"

#include <algorithm>
#include <cstdio>

#include "core/parameters.h"

namespace steward {
namespace {

constexpr std::string_view kStampPattern = "-00000000T000000.000";

struct LogPath {
  std::string_view folder;     ///< With the separator.
  std::string_view base;       ///< File name without extension.
  std::string_view extension;  ///< With the dot.
};

LogPath split(std::string_view path) {
  const std::size_t separator = path.find_last_of("\\/");
  const std::size_t start = separator == std::string_view::npos ? 0 : separator + 1;
  const std::string_view name = path.substr(start);
  const std::size_t dot = name.rfind('.');
  const std::size_t length = dot == std::string_view::npos ? name.size() : dot;
  return LogPath{path.substr(0, start), name.substr(0, length), name.substr(length)};
}

bool isStamp(std::string_view text) {
  return std::equal(text.begin(), text.end(), kStampPattern.begin(), kStampPattern.end(), [](char c, char pattern) {
    return pattern == '0' ? c >= '0' && c <= '9' : (c == pattern || (c == 't' && pattern == 'T'));
  });
}

}  // namespace

std::string rotatedPath(std::string_view path, UnixMs time) {
  const LogPath log = split(path);
  const UtcTime t = toUtc(time);
  char stamp[96];
  std::snprintf(stamp, sizeof stamp, "-%04d%02d%02dT%02d%02d%02d.%03d", t.year, t.month, t.day, t.hour, t.minute,
                t.second, t.millisecond);
  return std::string(log.folder) + std::string(log.base) + stamp + std::string(log.extension);
}

bool isRotatedName(std::string_view path, std::string_view fileName) {
  const LogPath log = split(path);
  if (fileName.size() != log.base.size() + kStampPattern.size() + log.extension.size()) return false;
  return equalIgnoringAsciiCase(fileName.substr(0, log.base.size()), log.base) &&
         isStamp(fileName.substr(log.base.size(), kStampPattern.size())) &&
         equalIgnoringAsciiCase(fileName.substr(log.base.size() + kStampPattern.size()), log.extension);
}

std::vector<std::string> expiredLogs(std::string_view path, const std::vector<std::string>& fileNames,
                                     std::size_t keep) {
  std::vector<std::string> rotated;
  if (keep == 0) return rotated;
  for (const std::string& name : fileNames) {
    if (isRotatedName(path, name)) rotated.push_back(name);
  }
  // Only the stamps count: the rest of two names may differ in case.
  const std::size_t stampAt = split(path).base.size();
  std::sort(rotated.begin(), rotated.end(), [stampAt](const std::string& a, const std::string& b) {
    return a.compare(stampAt, kStampPattern.size(), b, stampAt, kStampPattern.size()) < 0;
  });
  rotated.resize(rotated.size() > keep ? rotated.size() - keep : 0);
  return rotated;
}

}  // namespace steward
