#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/clock.h"

namespace steward {

/// Puts the time before each line of a byte stream (AppTimestampLog): `2026-11-21 05:30:00.123: `, UTC, NSSM's form.
/// All other bytes pass unchanged.
class LineStamper {
 public:
  /// Passes `chunk`, which arrived at `now`, on to `emit(std::string_view)` in blocks of about 64 KiB.
  template <class Emit>
  void append(std::string_view chunk, UnixMs now, Emit emit) {
    if (now != prefixTime_) setPrefix(now);
    while (!chunk.empty()) {
      const std::size_t newline = chunk.find('\n');
      const std::size_t length = newline == std::string_view::npos ? chunk.size() : newline + 1;
      if (atLineStart_) buffer_.append(prefix_);
      buffer_.append(chunk.substr(0, length));
      atLineStart_ = newline != std::string_view::npos;
      chunk.remove_prefix(length);
      if (buffer_.size() >= kBlock || chunk.empty()) {
        emit(std::string_view(buffer_));
        buffer_.clear();
      }
    }
  }

 private:
  static constexpr std::size_t kBlock = 64 * 1024;

  void setPrefix(UnixMs now);

  UnixMs prefixTime_ = -1;
  std::string prefix_;
  std::string buffer_;
  bool atLineStart_ = true;
};

}  // namespace steward
