#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "../fuzz/targets.h"

namespace steward::fuzz {
namespace {

constexpr int kRounds = 2'000;
constexpr std::size_t kMaxBytes = 1'500;

/// Makes inputs out of a target's seeds, the same ones in every run.
class Mutator {
 public:
  explicit Mutator(const Target& target) : seeds_(target.seeds.begin(), target.seeds.end()) {}

  std::string next() {
    std::string input = any();
    for (std::size_t changes = 1 + below(6); changes > 0; --changes) change(input);
    input.resize(std::min(input.size(), kMaxBytes));
    return input;
  }

 private:
  void change(std::string& input) {
    const std::size_t at = below(input.size() + 1);
    switch (below(6)) {
      case 0:
        input.insert(at, 1, character());
        break;
      case 1:
        input.erase(at, 1 + below(8));
        break;
      case 2:
        if (at < input.size()) input[at] = character();
        break;
      case 3:
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
      case 4: {
        const std::string other = any();
        input.insert(at, other.substr(below(other.size() + 1), below(40)));
        break;
      }
      default:
        input.insert(at, std::string(1 + below(20), character()));
    }
  }

  char character() {
    constexpr std::string_view kUsual = "\"\\ \t\r\n%^&=,-:;+*{}[]/.09aZ\x1F\xFF\xC3\xE4";
    return below(2) == 0 ? kUsual[below(kUsual.size())] : static_cast<char>(below(256));
  }

  std::string any() { return seeds_[below(seeds_.size())]; }
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::vector<std::string> seeds_;
  std::mt19937 random_{20261121};
};

std::string escaped(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    char code[8];
    std::snprintf(code, sizeof code, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    text += code;
  }
  return text;
}

TEST_CASE("no input breaks what the helper promises") {
  forEachTarget([](const Target& target) {
    Mutator mutator(target);
    CAPTURE(target.name);
    for (int round = 0; round < kRounds; ++round) {
      const auto index = static_cast<std::size_t>(round);
      const std::string input = index < target.seeds.size() ? std::string(target.seeds[index]) : mutator.next();
      try {
        target.run(input);
      } catch (const std::exception& error) {
        const std::string what = error.what();
        const std::string bytes = escaped(input);
        CAPTURE(what);
        CAPTURE(bytes);
        FAIL("a promise was broken");
      }
    }
  });
}

}  // namespace
}  // namespace steward::fuzz
