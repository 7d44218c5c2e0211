#include "core/text_unit.h"


namespace steward {
namespace {

constexpr std::size_t kSampleBytes = 4096;

char16_t unitAt(std::string_view text, std::size_t index) {
  const auto low = static_cast<unsigned char>(text[index]);
  const auto high = static_cast<unsigned char>(text[index + 1]);
  return static_cast<char16_t>(low | (high << 8));
}

bool isHighSurrogate(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
bool isLowSurrogate(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

bool isControl(char16_t unit) {
  constexpr std::u16string_view kUsual = u"\a\b\t\n\v\f\r\x1b";
  return (unit < 0x20 && kUsual.find(unit) == std::u16string_view::npos) || unit == 0x7F;
}

/// Whether the bytes are UTF-16 text with an ASCII character in it.
bool isWideText(std::string_view text) {
  bool hasAscii = false;
  bool afterHigh = false;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    const char16_t unit = unitAt(text, i);
    if (isControl(unit) || unit == 0xFFFE || unit == 0xFFFF || isLowSurrogate(unit) != afterHigh) return false;
    afterHigh = isHighSurrogate(unit);
    hasAscii = hasAscii || unit < 0x80;
  }
  return hasAscii;
}

void appendUtf8(std::string& text, char32_t c) {
  const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      add(0xE0 | (c >> 12));
    } else {
      add(0xF0 | (c >> 18));
      add(0x80 | ((c >> 12) & 0x3F));
    }
    add(0x80 | ((c >> 6) & 0x3F));
  }
  add(0x80 | (c & 0x3F));
}

}  // namespace

UnitHint unitHint(std::string_view encoding) {
  if (encoding == "auto") return UnitHint::Auto;
  return encoding == "utf-16le" ? UnitHint::Wide : UnitHint::Byte;
}

std::size_t afterLineEnd(std::string_view text, std::size_t from, TextUnit unit) {
  if (unit == TextUnit::Byte) {
    const std::size_t feed = text.find('\n', from);
    return feed == std::string_view::npos ? feed : feed + 1;
  }
  for (std::size_t at = text.find('\n', from & ~std::size_t{1}); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (at % 2 == 0 && at + 1 < text.size() && text[at + 1] == '\0') return at + 2;
  }
  return std::string_view::npos;
}

std::size_t afterLastLineEnd(std::string_view text, TextUnit unit) {
  if (unit == TextUnit::Byte) {
    const std::size_t feed = text.rfind('\n');
    return feed == std::string_view::npos ? 0 : feed + 1;
  }
  for (std::size_t end = text.size() & ~std::size_t{1}; end >= 2; end -= 2) {
    if (text[end - 2] == '\n' && text[end - 1] == '\0') return end;
  }
  return 0;
}

bool endsLine(std::string_view text, TextUnit unit) {
  return text.ends_with(unit == TextUnit::Byte ? std::string_view("\n") : std::string_view("\n\0", 2));
}

std::string_view lineEnd(TextUnit unit) {
  return unit == TextUnit::Byte ? std::string_view("\r\n") : std::string_view("\r\0\n\0", 4);
}

void UnitReader::decide(std::string_view chunk) {
  if (chunk.empty()) return;
  const std::string_view sample = chunk.substr(0, kSampleBytes);
  const bool marked = seen_ == 0 && sample.starts_with("\xFF\xFE");
  if (marked || sample.find('\0') != std::string_view::npos) {
    decided_ = true;
    // Where a chunk ended within a code unit, the units of this one are not where they seem to be.
    if (marked || (seen_ % 2 == 0 && isWideText(sample))) unit_ = TextUnit::Wide;
  }
  seen_ += chunk.size();
  if (seen_ >= kSampleBytes) decided_ = true;
}

std::string wideToUtf8(std::string_view wide) {
  std::string text;
  for (std::size_t i = 0; i + 1 < wide.size(); i += 2) {
    const char16_t unit = unitAt(wide, i);
    if (isHighSurrogate(unit) && i + 3 < wide.size() && isLowSurrogate(unitAt(wide, i + 2))) {
      const char32_t low = unitAt(wide, i + 2);
      appendUtf8(text, 0x10000 + ((char32_t{unit} - 0xD800) << 10) + (low - 0xDC00));
      i += 2;
    } else {
      appendUtf8(text, isHighSurrogate(unit) || isLowSurrogate(unit) ? U'\xFFFD' : char32_t{unit});
    }
  }
  return text;
}

}  // namespace steward
