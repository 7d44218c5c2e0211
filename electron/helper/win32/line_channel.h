#pragma once

#include <string>
#include <string_view>

#include "win32/handle.h"

namespace steward::win32 {

/// Lines in both directions over one end of a byte pipe that was opened for overlapped access.
class LineChannel {
 public:
  /// `maxLine`: a longer line counts as the end.
  LineChannel(Handle pipe, std::size_t maxLine);

  /// Writes all of `text`. False when the other end is gone.
  bool write(std::string_view text);

  /// Reads the next line into `line`, without its end. False when the other end is gone.
  bool read(std::string& line);

 private:
  /// Completes a transfer that `started`; returns the number of bytes, 0 at the end.
  DWORD complete(BOOL started, OVERLAPPED& transfer);

  Handle pipe_;
  Handle done_;
  std::size_t maxLine_;
  std::string received_;
};

}  // namespace steward::win32
