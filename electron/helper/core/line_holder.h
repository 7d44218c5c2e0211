#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/text_unit.h"

namespace steward {

/// Holds back the unfinished last line of a byte stream, so that two streams can share a log without mixing their
/// lines. A line longer than the limit is passed on in parts.
class LineHolder {
 public:
  explicit LineHolder(std::size_t maxHeld = 64 * 1024) : maxHeld_(maxHeld) {}

  /// Passes what is complete of the held bytes and `chunk`, which is made of whole code units, to
  /// `emit(std::string_view)`, once or twice, in order.
  template <class Emit>
  void append(std::string_view chunk, TextUnit unit, Emit emit) {
    const std::size_t complete = afterLastLineEnd(chunk, unit);
    if (complete == 0) {
      held_.append(chunk);
      if (held_.size() >= maxHeld_) flush(emit);
      return;
    }
    if (!held_.empty()) {
      const std::size_t first = afterLineEnd(chunk, 0, unit);
      held_.append(chunk.substr(0, first));
      flush(emit);
      if (complete > first) emit(chunk.substr(first, complete - first));
    } else {
      emit(chunk.substr(0, complete));
    }
    held_.assign(chunk.substr(complete));
  }

  /// Passes the held bytes on although their line has not ended.
  template <class Emit>
  void flush(Emit emit) {
    if (held_.empty()) return;
    emit(std::string_view(held_));
    held_.clear();
  }

  bool empty() const { return held_.empty(); }

 private:
  std::size_t maxHeld_;
  std::string held_;
};

}  // namespace steward
