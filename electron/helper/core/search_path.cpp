#include "core/search_path.h"

#include <algorithm>

#include "core/parameters.h"

namespace steward {
namespace {

constexpr char kSeparator = ';';

/// The folder that an entry names, without what makes no difference.
std::string_view bare(std::string_view entry) {
  if (entry.size() >= 2 && entry.front() == '"' && entry.back() == '"') entry = entry.substr(1, entry.size() - 2);
  while (entry.size() > 1 && (entry.back() == '\\' || entry.back() == '/')) entry.remove_suffix(1);
  return entry;
}

/// Takes the first entry from `rest`, which a separator within quotes does not end.
std::string_view takeEntry(std::string_view& rest) {
  bool quoted = false;
  std::size_t end = 0;
  for (; end < rest.size() && (quoted || rest[end] != kSeparator); ++end) quoted ^= rest[end] == '"';
  const std::string_view entry = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return entry;
}

}  // namespace

std::optional<std::string> withoutFolder(std::string_view searchPath, std::string_view folder) {
  const bool trailing = searchPath.ends_with(kSeparator);
  std::string kept;
  bool found = false;
  bool first = true;
  for (std::string_view rest = searchPath; !rest.empty();) {
    const std::string_view entry = takeEntry(rest);
    if (equalIgnoringAsciiCase(bare(entry), bare(folder))) {
      found = true;
      continue;
    }
    if (!first) kept += kSeparator;
    kept += entry;
    first = false;
  }
  if (!found) return std::nullopt;
  if (trailing && !first) kept += kSeparator;
  return kept;
}

std::optional<std::string> withFolder(std::string_view searchPath, std::string_view folder) {
  if (withoutFolder(searchPath, folder)) return std::nullopt;
  std::string extended(searchPath);
  if (!extended.empty() && !extended.ends_with(kSeparator)) extended += kSeparator;
  return extended += folder;
}

}  // namespace steward
