#include "core/text_unit.h"

#include <doctest/doctest.h>

#include <string>

using steward::TextUnit;
using steward::UnitHint;
using steward::UnitReader;

namespace {

std::string wide(std::u16string_view text) {
  std::string bytes;
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

struct Read {
  std::string bytes;
  TextUnit unit = TextUnit::Byte;  ///< Of the last piece.
};

/// What comes out when the stream arrives in chunks of this size.
Read read(const std::string& stream, std::size_t chunk, UnitHint hint = UnitHint::Auto) {
  UnitReader reader(hint);
  Read result;
  const auto emit = [&](std::string_view piece, TextUnit unit) {
    result.bytes += piece;
    result.unit = unit;
    if (unit == TextUnit::Wide) CHECK((piece.size() % 2 == 0 || result.bytes.size() == stream.size()));
  };
  for (std::size_t i = 0; i < stream.size(); i += chunk) reader.append(std::string_view(stream).substr(i, chunk), emit);
  reader.finish(emit);
  return result;
}

TextUnit unitOf(const std::string& stream) { return read(stream, stream.size()).unit; }

}  // namespace

TEST_CASE("every stream passes unchanged, however it is cut") {
  const std::string streams[] = {"plain text\n", wide(u"上一行\r\n下一行\r\n") + "x", std::string("\0\1\2\n\0", 5),
                                 "\xFF\xFE" + wide(u"标题\n"), "\xD3\xCE\xCF\xB7\n"};
  for (const std::string& stream : streams) {
    for (std::size_t chunk = 1; chunk <= stream.size(); ++chunk) {
      CAPTURE(chunk);
      for (const UnitHint hint : {UnitHint::Auto, UnitHint::Byte, UnitHint::Wide}) {
        CHECK(read(stream, chunk, hint).bytes == stream);
      }
    }
  }
}

TEST_CASE("UTF-16 is told from everything else") {
  CHECK(unitOf(wide(u"ready\r\n")) == TextUnit::Wide);
  CHECK(unitOf(wide(u"上一一一\r\n")) == TextUnit::Wide);
  CHECK(unitOf("\xFF\xFE" + wide(u"上上")) == TextUnit::Wide);
  CHECK(unitOf(wide(u"\x1b[31m\U0001F3AE\t!\n")) == TextUnit::Wide);

  CHECK(unitOf("plain\n") == TextUnit::Byte);
  CHECK(unitOf("游戏服务器\n") == TextUnit::Byte);
  CHECK(unitOf("\xD3\xCE\xCF\xB7\n") == TextUnit::Byte);
  CHECK(unitOf(std::string("name\0value\0", 11)) == TextUnit::Byte);
  CHECK(unitOf(std::string("a\0\0\0\1\0", 6)) == TextUnit::Byte);
  CHECK(unitOf(wide(u"low \xDC00 alone")) == TextUnit::Byte);
}

TEST_CASE("bytes without a NUL for long enough are text in bytes for good") {
  UnitReader reader;
  TextUnit last = TextUnit::Wide;
  const auto emit = [&](std::string_view, TextUnit unit) { last = unit; };
  reader.append(std::string(5'000, 'x'), emit);
  reader.append(wide(u"ready\n"), emit);
  CHECK(last == TextUnit::Byte);
}

TEST_CASE("a first line without ASCII is made good by the next") {
  UnitReader reader;
  TextUnit last = TextUnit::Byte;
  const auto emit = [&](std::string_view, TextUnit unit) { last = unit; };
  reader.append(wide(u"游戏"), emit);
  CHECK(last == TextUnit::Byte);
  reader.append(wide(u"服务器\r\n"), emit);
  CHECK(last == TextUnit::Wide);
}

TEST_CASE("what is said about a stream is not questioned") {
  CHECK(read(wide(u"ready\n"), 100, UnitHint::Byte).unit == TextUnit::Byte);
  CHECK(read("plain\n", 100, UnitHint::Wide).unit == TextUnit::Wide);
}

TEST_CASE("a line feed of UTF-16 is one at a code unit only") {
  // U+4E0A has the line feed's byte in it, U+0A05 and U+0A00 too.
  const std::string text = wide(u"\u4E0A\u0A05\u0A00\nab\n\u4E0A");
  CHECK(steward::afterLineEnd(text, 0, TextUnit::Wide) == 8);
  CHECK(steward::afterLineEnd(text, 7, TextUnit::Wide) == 8);
  CHECK(steward::afterLineEnd(text, 8, TextUnit::Wide) == 14);
  CHECK(steward::afterLineEnd(text, 14, TextUnit::Wide) == std::string::npos);
  CHECK(steward::afterLastLineEnd(text, TextUnit::Wide) == 14);
  CHECK(steward::afterLastLineEnd(wide(u"\u4E0A\u0A00"), TextUnit::Wide) == 0);
  CHECK(steward::endsLine(wide(u"x\n"), TextUnit::Wide));
  CHECK_FALSE(steward::endsLine(wide(u"\u0A00"), TextUnit::Wide));
}

TEST_CASE("UTF-16 is shown as UTF-8") {
  CHECK(steward::wideToUtf8(wide(u"a\u00E9上\U0001F3AE")) == "a\u00E9上\U0001F3AE");
  CHECK(steward::wideToUtf8(wide(u"\xD83C") + wide(u"x")) == "\uFFFDx");
}
