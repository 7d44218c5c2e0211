#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"

namespace steward {

/// What a compressed rotated file's name has after that of the file.
inline constexpr std::string_view kCompressedSuffix = ".gz";

/// What the name of a rotated file has at its end while its content is not complete.
inline constexpr std::string_view kPartSuffix = ".part";

/// The path that a log file is renamed to: `C:\logs\app.log` becomes `C:\logs\app-20261121T053000.123.log`, in UTC.
/// NSSM's form; the names of one log sort by time. Paths are UTF-8.
std::string rotatedPath(std::string_view path, UnixMs time);

/// A file that is one of a log's own rotated ones.
struct RotatedLog {
  enum class Content { Plain, Compressed, Incomplete };
  std::string fileName;  ///< Without folder.
  UnixMs time;           ///< By its name.
  Content content;
};

/// The rotated files of the log at `path` among the file names of its folder, oldest first. Any other name is not its
/// own. Upper and lower case ASCII letters are the same, as on Windows volumes.
std::vector<RotatedLog> rotatedLogs(std::string_view path, const std::vector<std::string>& fileNames);

/// How long rotated files are kept.
struct Retention {
  std::size_t count = 0;   ///< How many, the newest; 0 keeps all.
  std::uint32_t days = 0;  ///< How old they may be by their names; 0 for any age.
  bool unlimited() const { return count == 0 && days == 0; }
};

/// The names of the rotated files that are not to be kept at `now`, oldest first. A file that is there both plain and
/// compressed counts once; incomplete ones are left.
std::vector<std::string> expiredLogs(const std::vector<RotatedLog>& rotated, const Retention& retention, UnixMs now);

}  // namespace steward
