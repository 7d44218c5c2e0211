#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/line_holder.h"
#include "core/line_stamper.h"

TEST_CASE("a line is held until it is complete, however it arrives") {
  const std::string text = "one\ntwo\n\nthree and more\nfour";
  for (std::size_t chunk = 1; chunk <= text.size(); ++chunk) {
    CAPTURE(chunk);
    steward::LineHolder holder(1000);
    std::string out;
    const auto emit = [&](std::string_view part) {
      CHECK(part.back() == '\n');
      out += part;
    };
    for (std::size_t i = 0; i < text.size(); i += chunk) holder.append(std::string_view(text).substr(i, chunk), emit);
    CHECK(out == "one\ntwo\n\nthree and more\n");
    CHECK_FALSE(holder.empty());
    holder.flush([&](std::string_view part) { out += part; });
    CHECK(out == text);
    CHECK(holder.empty());
  }
}

TEST_CASE("a line longer than the limit is passed on in parts") {
  steward::LineHolder holder(4);
  std::string out;
  const auto emit = [&](std::string_view part) { out += part; };
  holder.append("abc", emit);
  CHECK(out.empty());
  holder.append("def", emit);
  CHECK(out == "abcdef");
  holder.append("g\nh", emit);
  CHECK(out == "abcdefg\n");
}

TEST_CASE("each line gets the time at which its first byte arrived") {
  steward::LineStamper stamper;
  std::string out;
  const auto emit = [&](std::string_view part) { out += part; };
  stamper.append("a\nb", 0, emit);
  stamper.append("c\r\n", 1'001, emit);
  stamper.append(std::string_view("\xff\0d\n", 4), 1'002, emit);
  CHECK(out == "1970-01-01 00:00:00.000: a\n1970-01-01 00:00:00.000: bc\r\n" +
                   std::string("1970-01-01 00:00:01.002: \xff\0d\n", 29));
}

TEST_CASE("stamping passes every byte on, in blocks") {
  const std::string lines(200'000, '\n');
  steward::LineStamper stamper;
  std::size_t total = 0;
  std::size_t largest = 0;
  stamper.append(lines, 5, [&](std::string_view part) {
    total += part.size();
    largest = std::max(largest, part.size());
  });
  CHECK(total == lines.size() * 26);
  CHECK(largest < 70'000);
}
