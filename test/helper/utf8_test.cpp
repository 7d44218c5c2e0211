#include <doctest/doctest.h>

#include <string>

#include "core/utf8.h"

namespace {

using namespace steward;

TEST_CASE("a character that was cut is left out, whole ones stay") {
  const std::string text = "a\u00e9\u670d\U0001F600";
  // The lengths at which a character ends: a 1, e-acute 3, a CJK character 6, an emoji 10.
  const std::size_t ends[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10};
  for (std::size_t length = 0; length <= text.size(); ++length) {
    CAPTURE(length);
    CHECK(withoutCutCharacter(std::string_view(text).substr(0, length)).size() == ends[length]);
  }
}

TEST_CASE("a Chinese line cut to 512 bytes ends at its last whole character") {
  std::string line;
  while (line.size() < 600) line += "\u670d\u52a1";
  CHECK(withoutCutCharacter(std::string_view(line).substr(0, 512)).size() == 510);
}

TEST_CASE("bytes that are no UTF-8 are left alone") {
  CHECK(withoutCutCharacter("\xB7\xFE\xB0\xA1") == "\xB7\xFE\xB0\xA1");
  CHECK(withoutCutCharacter("\x80\x80\x80\x80\x80").size() == 5);
  CHECK(withoutCutCharacter("").empty());
}

}  // namespace
