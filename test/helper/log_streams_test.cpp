#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/line_holder.h"
#include "core/line_stamper.h"

using steward::TextUnit;
using namespace std::string_view_literals;

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
    for (std::size_t i = 0; i < text.size(); i += chunk) holder.append(std::string_view(text).substr(i, chunk), TextUnit::Byte, emit);
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
  holder.append("abc", TextUnit::Byte, emit);
  CHECK(out.empty());
  holder.append("def", TextUnit::Byte, emit);
  CHECK(out == "abcdef");
  holder.append("g\nh", TextUnit::Byte, emit);
  CHECK(out == "abcdefg\n");
}

TEST_CASE("each line gets the time at which its first byte arrived") {
  steward::LineStamper stamper;
  std::string out;
  const auto emit = [&](std::string_view part) { out += part; };
  stamper.append("a\nb", TextUnit::Byte, 0, emit);
  stamper.append("c\r\n", TextUnit::Byte, 1'001, emit);
  stamper.append(std::string_view("\xff\0d\n", 4), TextUnit::Byte, 1'002, emit);
  CHECK(out == "1970-01-01 00:00:00.000: a\n1970-01-01 00:00:00.000: bc\r\n" +
                   std::string("1970-01-01 00:00:01.002: \xff\0d\n", 29));
}

TEST_CASE("stamping passes every byte on, in blocks") {
  const std::string lines(200'000, '\n');
  steward::LineStamper stamper;
  std::size_t total = 0;
  std::size_t largest = 0;
  stamper.append(lines, TextUnit::Byte, 5, [&](std::string_view part) {
    total += part.size();
    largest = std::max(largest, part.size());
  });
  CHECK(total == lines.size() * 26);
  CHECK(largest < 70'000);
}

TEST_CASE("UTF-16 gets the time in UTF-16, at line feeds only, and after its byte order mark") {
  steward::LineStamper stamper;
  std::string out;
  const auto emit = [&](std::string_view part) { out += part; };
  // U+4E0A has the byte of a line feed in it.
  stamper.append("\xFF\xFE\x0A\x4E"sv, TextUnit::Wide, 0, emit);
  stamper.append("\x0A\x4E\n\0\x0A\x4E"sv, TextUnit::Wide, 0, emit);
  std::string time;
  for (const char c : "1970-01-01 00:00:00.000: "sv) time += {c, '\0'};
  CHECK(out == "\xFF\xFE" + time + std::string("\x0A\x4E\x0A\x4E\n\0"sv) + time + "\x0A\x4E");
}

TEST_CASE("lines of UTF-16 are held until their line feed") {
  steward::LineHolder holder;
  std::string out;
  const auto emit = [&](std::string_view part) { out += part; };
  holder.append("\x0A\x4E"sv, TextUnit::Wide, emit);
  CHECK(out.empty());
  holder.append("\n\0a\0\n\0b\0"sv, TextUnit::Wide, emit);
  CHECK(out == "\x0A\x4E\n\0a\0\n\0"sv);
}
