#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace steward {

/// The code unit that a program's output is made of, which tells where its lines end: one byte (UTF-8, GBK and every
/// other code page, binary data), or two (UTF-16, low byte first, what Windows calls Unicode).
enum class TextUnit : std::uint8_t { Byte = 1, Wide = 2 };

/// What an operator says about it (LogEncoding); `Auto` finds out.
enum class UnitHint { Auto, Byte, Wide };

/// What one of the words of LogEncoding says about it.
UnitHint unitHint(std::string_view encoding);

/// The index after the first line feed that is not wholly before `from`, or `npos`. `text` begins at a code unit.
std::size_t afterLineEnd(std::string_view text, std::size_t from, TextUnit unit);

/// The index after the last line feed; 0 when there is none.
std::size_t afterLastLineEnd(std::string_view text, TextUnit unit);

/// Whether the text ends with a line feed.
bool endsLine(std::string_view text, TextUnit unit);

/// A carriage return and a line feed.
std::string_view lineEnd(TextUnit unit);

/// Cuts a stream into pieces of whole code units and finds out which these are.
///
/// A stream is UTF-16 when it begins with that byte order mark, or when the chunk in which the first NUL comes is
/// nothing but characters and has an ASCII one among them: other encodings have no NUL, and binary data has other control
/// characters too. A stream that has had no NUL for 4096 bytes is made of bytes. NSSM asks IsTextUnicode, which
/// guesses by statistics and is wrong about short texts.
class UnitReader {
 public:
  explicit UnitReader(UnitHint hint = UnitHint::Auto)
      : decided_(hint != UnitHint::Auto), unit_(hint == UnitHint::Wide ? TextUnit::Wide : TextUnit::Byte) {}

  /// Passes the stream's next bytes on to `emit(std::string_view, TextUnit)`, all but half a code unit at the end.
  template <class Emit>
  void append(std::string_view chunk, Emit emit) {
    if (!decided_) decide(chunk);
    if (unit_ == TextUnit::Byte) {
      if (!chunk.empty()) emit(chunk, unit_);
      return;
    }
    if (hasHalf_ && !chunk.empty()) {
      const char whole[2] = {half_, chunk.front()};
      hasHalf_ = false;
      chunk.remove_prefix(1);
      emit(std::string_view(whole, sizeof whole), unit_);
    }
    if (chunk.size() % 2 != 0) {
      half_ = chunk.back();
      hasHalf_ = true;
      chunk.remove_suffix(1);
    }
    if (!chunk.empty()) emit(chunk, unit_);
  }

  /// Passes on the half of a code unit that an ended stream has left.
  template <class Emit>
  void finish(Emit emit) {
    if (!hasHalf_) return;
    hasHalf_ = false;
    emit(std::string_view(&half_, 1), unit_);
  }

 private:
  void decide(std::string_view chunk);

  bool decided_;
  TextUnit unit_;
  std::size_t seen_ = 0;
  bool hasHalf_ = false;
  char half_ = 0;
};

/// UTF-16 as UTF-8, for showing; what is no character becomes U+FFFD.
std::string wideToUtf8(std::string_view wide);

}  // namespace steward
