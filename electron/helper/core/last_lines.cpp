#include "core/last_lines.h"

#include <algorithm>

namespace steward {
namespace {

bool isBlank(char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; }

/// The part of `chunk` that can matter: its last `lines` lines, and more where lines are blank.
std::string_view relevantEnd(std::string_view chunk, std::size_t lines) {
  std::size_t seen = 0;
  for (std::size_t end = chunk.size(); end > 1; --end) {
    if (chunk[end - 1] != '\n') continue;
    if (seen >= lines) return chunk.substr(end);
    const bool afterReturn = chunk[end - 2] == '\r' && end > 2;
    if (!isBlank(chunk[end - (afterReturn ? 3 : 2)])) ++seen;
  }
  return chunk;
}

}  // namespace

void LastLines::append(std::string_view chunk) {
  const std::string_view relevant = relevantEnd(chunk, maxLines_);
  if (relevant.size() < chunk.size()) {
    lines_.clear();
    open_ = false;
  }
  for (std::size_t start = 0; start < relevant.size();) {
    const std::size_t newline = relevant.find('\n', start);
    if (newline == std::string_view::npos) {
      appendToLast(relevant.substr(start));
      return;
    }
    appendToLast(relevant.substr(start, newline - start));
    endLine();
    start = newline + 1;
  }
}

std::vector<std::string> LastLines::lines() const {
  std::vector<std::string> result;
  for (const std::string& line : lines_) {
    const std::size_t end = line.find_last_not_of('\r');
    if (end != std::string::npos) result.push_back(line.substr(0, end + 1));
  }
  return result;
}

void LastLines::appendToLast(std::string_view bytes) {
  if (bytes.empty()) return;
  if (!open_) {
    lines_.emplace_back();
    if (lines_.size() > maxLines_) lines_.pop_front();
    open_ = true;
  }
  std::string& line = lines_.back();
  line.append(bytes.substr(0, maxBytes_ - std::min(maxBytes_, line.size())));
}

void LastLines::endLine() { open_ = false; }

}  // namespace steward
