#include "core/last_lines.h"

#include <doctest/doctest.h>

#include <string>

using Lines = std::vector<std::string>;

namespace {

Lines lastLinesOf(const std::string& text, std::size_t chunk, std::size_t count = 3, std::size_t bytes = 8) {
  steward::LastLines last(count, bytes);
  for (std::size_t i = 0; i < text.size(); i += chunk) last.append(std::string_view(text).substr(i, chunk));
  return last.lines();
}

}  // namespace

TEST_CASE("the last lines do not depend on how the stream was cut") {
  const std::string text = "one\ntwo\r\n\nthree\nfour\nvery long line\nfive";
  for (std::size_t chunk = 1; chunk <= text.size(); ++chunk) {
    CAPTURE(chunk);
    CHECK(lastLinesOf(text, chunk) == Lines{"four", "very lon", "five"});
  }
}

TEST_CASE("line ends of Windows and blank lines do not count") {
  CHECK(lastLinesOf("a\r\nb\r\n", 99) == Lines{"a", "b"});
  CHECK(lastLinesOf("a\n\n\n\n", 99) == Lines{"a"});
  CHECK(lastLinesOf("", 1) == Lines{});
}

TEST_CASE("lines before a chunk with enough lines are forgotten") {
  steward::LastLines last(2, 8);
  last.append("old\nunfinished");
  last.append(" end\n1\n2\n3\n");
  CHECK(last.lines() == Lines{"2", "3"});
  last.append("4");
  CHECK(last.lines() == Lines{"3", "4"});
  last.append("5\n");
  CHECK(last.lines() == Lines{"3", "45"});
}
