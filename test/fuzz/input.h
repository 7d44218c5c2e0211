#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace steward::fuzz {

/// A promise that the code under test has broken.
class Violation : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

inline void expect(bool kept, const char* promise) {
  if (!kept) throw Violation(promise);
}

/// Takes values out of the input; at its end they are 0 and empty.
class Input {
 public:
  explicit Input(std::string_view bytes) : rest_(bytes) {}

  bool empty() const { return rest_.empty(); }

  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }

  /// The text up to the next unit separator (U+001F), which is dropped.
  std::string text() {
    const auto end = rest_.find('\x1F');
    std::string taken(rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return taken;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> all;
    while (!empty()) all.push_back(text());
    return all;
  }

  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace steward::fuzz
