#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace steward {

/// Remembers the last lines of a byte stream, each cut to a length. Costs the same for any amount of output: only
/// the end of each chunk is looked at.
class LastLines {
 public:
  explicit LastLines(std::size_t maxLines = 10, std::size_t maxBytes = 512)
      : maxLines_(maxLines), maxBytes_(maxBytes) {}

  /// Appends the stream's next bytes.
  void append(std::string_view chunk);

  /// The last lines, oldest first, without line ends; an unfinished last line counts, empty lines do not.
  std::vector<std::string> lines() const;

 private:
  void appendToLast(std::string_view bytes);
  void endLine();

  std::size_t maxLines_;
  std::size_t maxBytes_;
  std::deque<std::string> lines_;
  bool open_ = false;  ///< Whether the last line has not ended yet.
};

}  // namespace steward
