#pragma once

#include <windows.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steward::win32 {

/// Reads lines from standard input on a thread of its own, so that one thread can wait for them and other things.
class LineInput {
 public:
  /// A line, or nothing in place of one that was longer than the limit.
  using Line = std::optional<std::string>;

  /// Lines longer than `limit` bytes are swallowed and reported. Throws `Error`.
  explicit LineInput(std::size_t limit);

  /// Signalled when there may be lines or the input has ended.
  HANDLE ready() const;

  /// Takes all lines that have arrived. `ended` is set when there will be no more.
  std::vector<Line> take(bool& ended);

 private:
  class Reader;

  /// The thread's too: nothing can interrupt a read from a pipe for certain, so it may outlive this object.
  std::shared_ptr<Reader> reader_;
};

}  // namespace steward::win32
