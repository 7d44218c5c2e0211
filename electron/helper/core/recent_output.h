#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"

namespace steward {

/// What a program has written since it was last told, of both streams in the order of arrival; only the newest part where it
/// writes faster than anybody reads.
class RecentOutput {
 public:
  explicit RecentOutput(std::size_t maxBytes = 64 * 1024) : maxBytes_(maxBytes) {}

  void append(bool error, std::string_view bytes);
  bool empty() const { return parts_.empty(); }
  /// Bytes that have never been told since the beginning.
  std::uint64_t dropped() const { return dropped_; }
  /// `[{stream, bytes}]`, the bytes in Base64; what was taken is forgotten.
  Json take();

 private:
  struct Part {
    bool error;
    std::string bytes;
  };

  std::size_t maxBytes_;
  std::vector<Part> parts_;
  std::size_t bytes_ = 0;
  std::uint64_t dropped_ = 0;
};

}  // namespace steward
