#pragma once

#include <windows.h>

#include <optional>
#include <string>
#include <vector>

#include "win32/handle.h"
#include "win32/thread.h"

namespace steward::win32 {

/// Reads lines from standard input on a thread of its own, so that one thread can wait for them and other things.
class LineInput {
 public:
  /// A line, or nothing in place of one that was longer than the limit.
  using Line = std::optional<std::string>;

  /// Lines longer than `limit` bytes are swallowed and reported. Throws `Error`.
  explicit LineInput(std::size_t limit);
  LineInput(const LineInput&) = delete;
  LineInput& operator=(const LineInput&) = delete;

  /// Signalled when there may be lines or the input has ended.
  HANDLE ready() const { return ready_.get(); }

  /// Takes all lines that have arrived. `ended` is set when there will be no more.
  std::vector<Line> take(bool& ended);

 private:
  void run();
  void add(std::string_view bytes);
  void push(Line line);

  const std::size_t limit_;
  Handle ready_;
  Mutex mutex_;
  std::vector<Line> lines_;
  bool ended_ = false;
  std::string partial_;
  bool tooLong_ = false;
};

}  // namespace steward::win32
