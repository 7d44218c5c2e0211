#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/clock.h"
#include "core/text_unit.h"

namespace steward {

/// Puts the time before each line of a byte stream (AppTimestampLog): `2026-11-21 05:30:00.123: `, UTC, NSSM's form,
/// in the stream's own code units. All other bytes pass unchanged.
class LineStamper {
 public:
  /// Passes `chunk`, which arrived at `now` and is made of whole code units, on to `emit(std::string_view)` in blocks of
  /// about 64 KiB.
  template <class Emit>
  void append(std::string_view chunk, TextUnit unit, UnixMs now, Emit emit) {
    if (now != prefixTime_ || unit != prefixUnit_) setPrefix(now, unit);
    if (atStart_) takeByteOrderMark(chunk, unit);
    while (!chunk.empty()) {
      const std::size_t end = afterLineEnd(chunk, 0, unit);
      const std::size_t length = end == std::string_view::npos ? chunk.size() : end;
      if (atLineStart_) buffer_.append(prefix_);
      buffer_.append(chunk.substr(0, length));
      atLineStart_ = end != std::string_view::npos;
      chunk.remove_prefix(length);
      if (buffer_.size() >= kBlock || chunk.empty()) {
        emit(std::string_view(buffer_));
        buffer_.clear();
      }
    }
  }

 private:
  static constexpr std::size_t kBlock = 64 * 1024;

  void setPrefix(UnixMs now, TextUnit unit);
  /// The mark of UTF-16 means nothing but at the start: the first time comes after it.
  void takeByteOrderMark(std::string_view& chunk, TextUnit unit);

  UnixMs prefixTime_ = -1;
  TextUnit prefixUnit_ = TextUnit::Byte;
  std::string prefix_;
  std::string buffer_;
  bool atStart_ = true;
  bool atLineStart_ = true;
};

}  // namespace steward
