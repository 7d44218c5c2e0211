#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"

namespace steward {

/// The path that a log file is renamed to: `C:\logs\app.log` becomes `C:\logs\app-20261121T053000.123.log`, in UTC.
/// NSSM's form; the names of one log sort by time. Paths are UTF-8.
std::string rotatedPath(std::string_view path, UnixMs time);

/// Whether `fileName` (without folder) is a rotated file of the log at `path`. Upper and lower case ASCII letters are
/// the same, as on Windows volumes.
bool isRotatedName(std::string_view path, std::string_view fileName);

/// From the file names of a log's folder those of its rotated files that are too many: all but the newest `keep`,
/// oldest first. `keep` 0 keeps all.
std::vector<std::string> expiredLogs(std::string_view path, const std::vector<std::string>& fileNames,
                                     std::size_t keep);

}  // namespace steward
