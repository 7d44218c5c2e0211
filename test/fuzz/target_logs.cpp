#include <algorithm>
#include <array>

#include "core/last_lines.h"
#include "core/line_holder.h"
#include "core/line_stamper.h"
#include "core/log_names.h"
#include "core/log_writer.h"
#include "core/utf8.h"
#include "input.h"
#include "targets.h"

namespace steward::fuzz {
namespace {

using namespace std::string_view_literals;

class StillClock final : public Clock {
 public:
  UnixMs now() const override { return 0; }
  TickMs ticks() const override { return ticks_ += 100; }

 private:
  mutable TickMs ticks_ = 0;
};

/// Files in memory; `failures` tells by one bit for each call whether it fails.
class MemorySink final : public LogSink {
 public:
  explicit MemorySink(std::uint32_t failures) : failures_(failures) {}

  std::uint32_t open() override { return fails() ? 5 : 0; }
  Written write(std::string_view bytes) override {
    const std::size_t stored = fails() ? bytes.size() / 3 : bytes.size();
    files.back().append(bytes.substr(0, stored));
    return {stored, stored == bytes.size() ? 0U : 112U};
  }
  std::uint32_t rotate() override {
    if (fails()) return 32;
    files.emplace_back();
    return 0;
  }
  bool inPlace() override { return true; }
  std::uint64_t size() const override { return files.back().size(); }

  std::vector<std::string> files = {""};

 private:
  bool fails() {
    const bool failed = (failures_ & 1) != 0;
    failures_ >>= 1;
    return failed;
  }
  std::uint32_t failures_;
};

struct Counter final : LogObserver {
  void logFailed(std::uint32_t) override { ++told; }
  void logResumed() override { ++told; }
  void rotationFailed(std::uint32_t) override { ++told; }
  void rotationResumed() override { ++told; }
  void logRotated() override {}
  std::size_t told = 0;
};

std::string joined(const std::vector<std::string>& files) {
  std::string all;
  for (const std::string& file : files) all += file;
  return all;
}

/// What the text becomes when the time is put before each line.
std::string stamped(std::string_view text, TextUnit unit) {
  std::string prefix;
  for (const char c : std::string_view("1970-01-01 00:00:00.000: ")) {
    prefix += c;
    if (unit == TextUnit::Wide) prefix += '\0';
  }
  std::string result;
  if (unit == TextUnit::Wide && text.starts_with("\xFF\xFE")) {
    result = "\xFF\xFE";
    text.remove_prefix(2);
  }
  const std::size_t step = static_cast<std::size_t>(unit);
  bool start = true;
  for (std::size_t i = 0; i < text.size(); i += step) {
    if (start) result += prefix;
    const std::string_view one = text.substr(i, step);
    result += one;
    start = endsLine(one, unit);
  }
  return result;
}

/// A stream in chunks of any size reaches the logs whole, and no line is split by a rotation; where writing fails, what
/// is missing has been counted.
void stream(std::string_view bytes) {
  Input input(bytes);
  const std::uint8_t options = input.byte();
  const std::uint64_t rotateBytes = input.byte();
  const std::size_t chunkBytes = 1 + input.byte();
  std::uint32_t failures = (options & 4) != 0 ? input.byte() : 0U;
  failures |= (options & 4) != 0 ? static_cast<std::uint32_t>(input.byte()) << 8 : 0U;
  const UnitHint hint = (options & 1) != 0 ? UnitHint::Wide : UnitHint::Byte;
  const bool guess = (options & 8) != 0;
  const bool stamps = (options & 2) != 0 && !guess;
  const TextUnit unit = hint == UnitHint::Wide ? TextUnit::Wide : TextUnit::Byte;
  const std::string_view text = input.rest();

  const StillClock clock;
  MemorySink sink(failures);
  Counter counter;
  LogWriter writer(sink, counter, clock, rotateBytes);
  UnitReader units(guess ? UnitHint::Auto : hint);
  LineStamper stamper;
  LineHolder holder(200);
  LastLines last;
  const auto write = [&](std::string_view part, TextUnit of) {
    if (!stamps) return writer.write(part, of);
    stamper.append(part, of, clock.now(), [&](std::string_view whole) { writer.write(whole, of); });
  };
  const auto pass = [&](std::string_view part, TextUnit of) {
    last.append(part);
    if ((options & 16) == 0) return write(part, of);
    holder.append(part, of, [&](std::string_view lines) { write(lines, of); });
  };
  writer.open();
  for (std::size_t at = 0; at < text.size(); at += chunkBytes) {
    units.append(text.substr(at, chunkBytes), pass);
    if ((options & 32) != 0 && at % 7 == 0) writer.requestRotation();
  }
  units.finish(pass);
  holder.flush([&](std::string_view part) { write(part, unit); });
  last.lines();

  if (failures == 0) {
    const std::string expected = stamps && (options & 16) == 0 && text.size() % static_cast<std::size_t>(unit) == 0
                                     ? stamped(text, unit)
                                     : std::string(text);
    if (!stamps || expected != text || text.empty()) {
      expect(joined(sink.files) == expected, "every byte is stored, once and in order");
    }
    for (std::size_t i = 0; !guess && i + 1 < sink.files.size(); ++i) {
      expect(endsLine(sink.files[i], unit), "a rotation comes after a line's end");
    }
  } else if (!stamps) {
    const std::uint64_t found = joined(sink.files).size() + writer.droppedBytes();
    // Where storing is resumed within a line, that line is ended: at most five bytes.
    expect(found >= text.size() && found <= text.size() + 5 * counter.told, "what is not stored is counted");
  }
}

void logNames(std::string_view bytes) {
  Input input(bytes);
  const std::uint8_t keep = input.byte();
  const std::uint8_t days = input.byte();
  std::int64_t time = 0;
  for (int i = 0; i < 6; ++i) time = time * 256 + input.byte();
  // Until the end of the year 9999; later ones have five digits.
  time %= 253'402'300'800'000;
  const std::string path = input.text();
  const std::vector<std::string> names = input.texts();

  const std::string own = rotatedPath(path, time);
  const auto found = rotatedLogs(path, {own.substr(own.find_last_of("\\/") + 1)});
  expect(found.size() == 1 && found.front().time == time, "a log knows its own files");

  const auto rotated = rotatedLogs(path, names);
  expect(rotated.size() <= names.size(), "only names that are there");
  expect(std::ranges::is_sorted(rotated, {}, &RotatedLog::time), "oldest first");
  const auto expired = expiredLogs(rotated, {keep, days}, time);
  expect(expired.size() <= rotated.size(), "only rotated files expire");
  if (keep == 0 && days == 0) expect(expired.empty(), "without limits nothing expires");
}

/// Limits of Windows are counted in UTF-16, and cuts leave whole characters.
void text(std::string_view bytes) {
  const std::string utf8 = wideToUtf8(bytes);
  expect(utf16Length(utf8) == bytes.size() / 2, "UTF-16 keeps its length");
  expect(withoutCutCharacter(utf8) == utf8, "whole characters are not cut");
  firstCharacters(bytes, 3);
  withoutCutCharacter(bytes);
  hasControlCharacter(bytes);
}

constexpr std::array<std::string_view, 6> kStreams = {
    "\x00\x10\x05one\ntwo\nthree\n"sv, "\x02\x40\x03" "a\r\nb\r\n\r\nc"sv,
    "\x03\x00\x04\xFF\xFE" "a\0\n\0b\0\n\0"sv, "\x34\x20\x06\x55\x01" "one\ntwo\nthree"sv,
    "\x28\x08\x09" "a\0b\0\n\0c\0"sv, "\x15\x09\x01\x0F\x00" "a\0\n\0b\0"sv};
constexpr std::array<std::string_view, 2> kNames = {
    "\x02\x00\x01\x9B\x2A\x3C\x4D\x5E" "C:\\logs\\app.log\x1F" "app-20261121T053000.123.log\x1F"
                     "APP-20261121T053000.124.log.gz\x1F" "app-20261199T053000.123.log\x1F" "app.log"sv,
    "\x00\x07\x00\x00\x00\x00\x00\x00" "a\x1F" "a-19700101T000000.000\x1F" "a-19700101T000000.000.gz.part"sv};
constexpr std::array<std::string_view, 2> kTexts = {"\x2D\x4E\x87\x65\x3D\xD8\x00\xDE"sv, "\xF0\x9F\x98\x80 text"};

constexpr std::array<Target, 3> kTargets = {
    {{"stream", stream, kStreams}, {"log-names", logNames, kNames}, {"text", text, kTexts}}};

}  // namespace

std::span<const Target> logTargets() { return kTargets; }

}  // namespace steward::fuzz
