#include "core/log_names.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <limits>
#include <set>

#include "core/parameters.h"

namespace steward {
namespace {

constexpr std::string_view kStampPattern = "-00000000T000000.000";
constexpr UnixMs kMsPerDay = 86'400'000;

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

std::string stamp(UnixMs time) {
  const UtcTime t = toUtc(time);
  char text[96];
  std::snprintf(text, sizeof text, "-%04d%02d%02dT%02d%02d%02d.%03d", t.year, t.month, t.day, t.hour, t.minute, t.second,
                t.millisecond);
  return text;
}

bool matchesPattern(std::string_view text) {
  return std::equal(text.begin(), text.end(), kStampPattern.begin(), kStampPattern.end(), [](char c, char pattern) {
    return pattern == '0' ? c >= '0' && c <= '9' : (c == pattern || (c == 't' && pattern == 'T'));
  });
}

/// The time of a stamp; nothing when it has another form or there is no such time.
std::optional<UnixMs> parseStamp(std::string_view text) {
  if (!matchesPattern(text)) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t digits) {
    int value = 0;
    for (const char c : text.substr(at, digits)) value = value * 10 + (c - '0');
    return value;
  };
  const UnixMs time = fromUtc({number(1, 4), number(5, 2), number(7, 2), number(10, 2), number(12, 2), number(14, 2),
                               number(17, 3)});
  return equalIgnoringAsciiCase(stamp(time), text) ? std::optional(time) : std::nullopt;
}

bool removeSuffix(std::string_view& text, std::string_view suffix) {
  if (text.size() < suffix.size() || !equalIgnoringAsciiCase(text.substr(text.size() - suffix.size()), suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

std::optional<RotatedLog> parseName(const LogPath& log, const std::string& fileName) {
  std::string_view name = fileName;
  const std::size_t plainSize = log.base.size() + kStampPattern.size() + log.extension.size();
  // The log itself may be called `.part` or `.gz`.
  const bool part = name.size() > plainSize && removeSuffix(name, kPartSuffix);
  const bool compressed = name.size() > plainSize && removeSuffix(name, kCompressedSuffix);
  if (name.size() != plainSize) return std::nullopt;
  if (!equalIgnoringAsciiCase(name.substr(0, log.base.size()), log.base)) return std::nullopt;
  if (!equalIgnoringAsciiCase(name.substr(log.base.size() + kStampPattern.size()), log.extension)) return std::nullopt;
  const std::optional<UnixMs> time = parseStamp(name.substr(log.base.size(), kStampPattern.size()));
  if (!time) return std::nullopt;
  using Content = RotatedLog::Content;
  return RotatedLog{fileName, *time, part ? Content::Incomplete : compressed ? Content::Compressed : Content::Plain};
}

}  // namespace

std::string rotatedPath(std::string_view path, UnixMs time) {
  const LogPath log = split(path);
  return std::string(log.folder) + std::string(log.base) + stamp(time) + std::string(log.extension);
}

std::vector<RotatedLog> rotatedLogs(std::string_view path, const std::vector<std::string>& fileNames) {
  const LogPath log = split(path);
  std::vector<RotatedLog> rotated;
  for (const std::string& name : fileNames) {
    if (auto found = parseName(log, name)) rotated.push_back(std::move(*found));
  }
  std::ranges::stable_sort(rotated, {}, &RotatedLog::time);
  return rotated;
}

std::vector<std::string> expiredLogs(const std::vector<RotatedLog>& rotated, const Retention& retention, UnixMs now) {
  std::set<UnixMs> times;
  for (const RotatedLog& log : rotated) {
    if (log.content != RotatedLog::Content::Incomplete) times.insert(log.time);
  }
  UnixMs oldest = std::numeric_limits<UnixMs>::min();
  if (retention.count > 0 && times.size() > retention.count) {
    oldest = *std::prev(times.end(), static_cast<std::ptrdiff_t>(retention.count));
  }
  if (retention.days > 0) oldest = std::max(oldest, now - retention.days * kMsPerDay);
  std::vector<std::string> expired;
  for (const RotatedLog& log : rotated) {
    if (log.content != RotatedLog::Content::Incomplete && log.time < oldest) expired.push_back(log.fileName);
  }
  return expired;
}

}  // namespace steward
