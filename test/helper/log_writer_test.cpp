#include "core/log_writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace {

class FakeClock final : public steward::Clock {
 public:
  steward::UnixMs now() const override { return time; }
  steward::TickMs ticks() const override { return time; }
  steward::TickMs time = 0;
};

/// Files in memory, with a limited room and switchable failures.
class FakeSink final : public steward::LogSink {
 public:
  static constexpr std::uint32_t kDiskFull = 112;
  static constexpr std::uint32_t kSharing = 32;

  std::uint32_t open() override {
    if (openError == 0 && std::exchange(moved, false)) files.emplace_back();
    return openError;
  }
  Written write(std::string_view bytes) override {
    const std::size_t length = std::min(bytes.size(), room);
    files.back() += bytes.substr(0, length);
    room -= length;
    return {length, length < bytes.size() ? kDiskFull : 0};
  }
  std::uint32_t rotate() override {
    if (rotateError != 0) return rotateError;
    files.emplace_back();
    return 0;
  }
  bool inPlace() override { return !moved; }
  std::uint64_t size() const override { return files.back().size(); }

  std::vector<std::string> files{""};
  std::size_t room = std::string::npos;
  bool moved = false;  ///< Somebody has renamed the file.
  std::uint32_t openError = 0;
  std::uint32_t rotateError = 0;
};

class Recorder final : public steward::LogObserver {
 public:
  void logFailed(std::uint32_t error) override { events.push_back("failed " + std::to_string(error)); }
  void logResumed() override { events.push_back("resumed"); }
  void rotationFailed(std::uint32_t error) override { events.push_back("not rotated " + std::to_string(error)); }
  void rotationResumed() override { events.push_back("rotated again"); }
  void logRotated() override { events.push_back("rotated"); }
  std::vector<std::string> events;
};

struct Fixture {
  explicit Fixture(std::uint64_t rotateBytes) : writer(sink, recorder, clock, rotateBytes) { writer.open(); }
  std::string all() const {
    std::string text;
    for (const std::string& file : sink.files) text += file;
    return text;
  }
  FakeClock clock;
  FakeSink sink;
  Recorder recorder;
  steward::LogWriter writer;
};

using Events = std::vector<std::string>;

}  // namespace

TEST_CASE("rotation loses no byte and splits no line, however the stream is cut") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "line " + std::to_string(i) + std::string(static_cast<std::size_t>(i % 37), '.') + "\n";
  for (std::size_t chunk = 1; chunk < 3000; chunk = chunk * 2 + 1) {
    CAPTURE(chunk);
    Fixture f(256);
    for (std::size_t i = 0; i < text.size(); i += chunk) f.writer.write(std::string_view(text).substr(i, chunk));
    CHECK(f.all() == text);
    CHECK(f.sink.files.size() > 20);
    for (std::size_t i = 0; i + 1 < f.sink.files.size(); ++i) {
      CHECK(f.sink.files[i].back() == '\n');
      CHECK(f.sink.files[i].size() >= 256);
      CHECK(f.sink.files[i].size() < 256 + 48);
    }
  }
}

TEST_CASE("a line longer than the limit stays whole") {
  Fixture f(10);
  f.writer.write(std::string(100, 'x'));
  f.writer.write("yyy");
  CHECK(f.sink.files.size() == 1);
  f.writer.write("z\nnext");
  CHECK(f.sink.files == std::vector<std::string>{std::string(100, 'x') + "yyyz\n", "next"});
}

TEST_CASE("a rotation on request comes at the next line end") {
  Fixture f(0);
  f.writer.requestRotation();
  CHECK(f.recorder.events.empty());
  f.writer.write("one\n");
  f.writer.requestRotation();
  CHECK(f.sink.files == std::vector<std::string>{"one\n", ""});
  f.writer.write("tw");
  f.writer.requestRotation();
  f.writer.write("o\nthree\n");
  CHECK(f.sink.files == std::vector<std::string>{"one\n", "two\n", "three\n"});
}

TEST_CASE("what a full disk does not take is counted, and whole lines go on when there is room again") {
  Fixture f(0);
  f.sink.room = 6;
  f.writer.write("one\ntwo\nthr");
  CHECK(f.recorder.events == Events{"failed 112"});
  CHECK(f.writer.failing());
  CHECK(f.writer.droppedBytes() == 5);
  f.sink.room = std::string::npos;
  f.writer.write("ee\nfour\nfi");
  CHECK(f.writer.droppedBytes() == 15);

  f.clock.time += steward::LogWriter::kRetryMs;
  f.writer.write("ve\nsix\n");
  CHECK(f.recorder.events == Events{"failed 112", "resumed"});
  CHECK(f.writer.droppedBytes() == 18);
  CHECK(f.all() == "one\ntw\r\nsix\n");
}

TEST_CASE("a disk that stays full is told once, however often it is tried again") {
  Fixture f(0);
  f.sink.room = 4;
  f.writer.write("one\n");
  for (int i = 0; i < 5; ++i) {
    f.writer.write("lost\n");
    f.clock.time += steward::LogWriter::kRetryMs;
    f.writer.retry();
  }
  CHECK(f.recorder.events == Events{"failed 112"});
  CHECK(f.writer.droppedBytes() == 25);
  f.sink.room = std::string::npos;
  f.writer.write("two\n");
  CHECK(f.recorder.events == Events{"failed 112", "resumed"});
  CHECK(f.all() == "one\ntwo\n");
  CHECK_FALSE(f.writer.untilRetry());
}

TEST_CASE("room for the end of the broken line alone brings no half line") {
  Fixture f(0);
  f.sink.room = 2;
  f.writer.write("one\n");
  f.writer.write("two");
  f.clock.time += steward::LogWriter::kRetryMs;
  f.sink.room = 2;
  f.writer.write("2\nthree\n");
  CHECK(f.recorder.events == Events{"failed 112"});
  f.clock.time += steward::LogWriter::kRetryMs;
  f.sink.room = std::string::npos;
  f.writer.write("four\n");
  CHECK(f.recorder.events == Events{"failed 112", "resumed"});
  CHECK(f.all() == "on\r\nfour\n");
}

TEST_CASE("a full disk that takes not even the end of the broken line brings no half line") {
  Fixture f(0);
  f.sink.room = 2;
  f.writer.write("one\ntw");
  f.clock.time += steward::LogWriter::kRetryMs;
  f.writer.retry();
  f.sink.room = std::string::npos;
  f.clock.time += steward::LogWriter::kRetryMs;
  f.writer.write("o\nthree\n");
  CHECK(f.all() == "on\r\nthree\n");
  CHECK(f.writer.droppedBytes() == 6);
}

TEST_CASE("a log that cannot be opened is tried again, and told once") {
  FakeClock clock;
  FakeSink sink;
  Recorder recorder;
  sink.openError = 5;
  steward::LogWriter writer(sink, recorder, clock, 0);
  writer.open();
  writer.write("lost\n");
  clock.time += steward::LogWriter::kRetryMs;
  writer.retry();
  CHECK(recorder.events == Events{"failed 5"});
  sink.openError = 0;
  writer.retry();
  CHECK(writer.failing());
  clock.time += steward::LogWriter::kRetryMs;
  writer.write("kept\n");
  CHECK(recorder.events == Events{"failed 5", "resumed"});
  CHECK(sink.files.back() == "kept\n");
  CHECK(writer.droppedBytes() == 5);
}

TEST_CASE("a write that works after opening again is no failure") {
  Fixture f(0);
  f.sink.room = 2;
  struct Healing final : steward::LogSink {
    explicit Healing(FakeSink& target) : inner(target) {}
    std::uint32_t open() override {
      inner.room = std::string::npos;
      return 0;
    }
    Written write(std::string_view bytes) override { return inner.write(bytes); }
    std::uint32_t rotate() override { return inner.rotate(); }
    bool inPlace() override { return true; }
    std::uint64_t size() const override { return inner.size(); }
    FakeSink& inner;
  } healing(f.sink);
  steward::LogWriter writer(healing, f.recorder, f.clock, 0);
  writer.write("all of it\n");
  CHECK(f.sink.files.back() == "all of it\n");
  CHECK(f.recorder.events.empty());
}

TEST_CASE("a file that cannot be renamed is written on, and tried again when it has grown") {
  Fixture f(4);
  f.sink.rotateError = FakeSink::kSharing;
  f.writer.write("one\ntwo\n");
  CHECK(f.recorder.events == Events{"not rotated 32"});
  f.sink.rotateError = 0;
  f.writer.write("three\n");
  CHECK(f.recorder.events == Events{"not rotated 32", "rotated again", "rotated"});
  CHECK(f.all() == "one\ntwo\nthree\n");
  CHECK(f.writer.droppedBytes() == 0);
}

TEST_CASE("a rotation that was asked for and failed is tried again later") {
  Fixture f(0);
  f.writer.write("one\n");
  f.sink.rotateError = FakeSink::kSharing;
  f.writer.requestRotation();
  CHECK(f.recorder.events == Events{"not rotated 32"});
  CHECK(f.writer.untilRetry() == steward::LogWriter::kRotationRetryMs);
  f.clock.time += steward::LogWriter::kRotationRetryMs;
  f.writer.retry();
  CHECK(f.recorder.events == Events{"not rotated 32"});
  f.sink.rotateError = 0;
  f.clock.time += steward::LogWriter::kRotationRetryMs;
  f.writer.retry();
  CHECK(f.recorder.events == Events{"not rotated 32", "rotated again", "rotated"});
  CHECK(f.sink.files == std::vector<std::string>{"one\n", ""});
  CHECK_FALSE(f.writer.untilRetry());
}

TEST_CASE("a rotation that is asked for while the disk is full is done as soon as the log is tried again") {
  Fixture f(0);
  f.sink.room = 6;
  f.writer.write("one\ntwo\n");
  f.writer.requestRotation();
  CHECK(f.sink.files == std::vector<std::string>{"one\ntw"});
  f.sink.room = std::string::npos;
  f.clock.time += steward::LogWriter::kRetryMs;
  f.writer.retry();
  CHECK(f.sink.files == std::vector<std::string>{"one\ntw\r\n", ""});
  f.writer.write("three\n");
  CHECK(f.sink.files.back() == "three\n");
  CHECK(f.recorder.events == Events{"failed 112", "rotated", "resumed"});
}

TEST_CASE("a rotation that waits for a line's end outlives a failure") {
  Fixture f(0);
  f.sink.room = 2;
  f.writer.write("on");
  f.writer.requestRotation();
  f.writer.write("e\n");
  f.sink.room = std::string::npos;
  f.clock.time += steward::LogWriter::kRetryMs;
  f.writer.write("two\n");
  CHECK(f.sink.files == std::vector<std::string>{"on\r\n", "two\n"});
}

TEST_CASE("a rotation that is asked for while the log cannot be opened is needless where a new one is begun") {
  FakeClock clock;
  FakeSink sink;
  Recorder recorder;
  sink.openError = 3;
  steward::LogWriter writer(sink, recorder, clock, 0);
  writer.open();
  writer.requestRotation();
  sink.openError = 0;
  clock.time += steward::LogWriter::kRetryMs;
  writer.write("one\n");
  CHECK(sink.files == std::vector<std::string>{"one\n"});
  CHECK(recorder.events == Events{"failed 3", "resumed"});
}

TEST_CASE("a rotation that failed before the log was opened is told, tried again, and told when it is done") {
  Fixture f(0);
  f.sink.files.back() = "of the run before\n";
  f.writer.missRotation(FakeSink::kSharing);
  CHECK(f.recorder.events == Events{"not rotated 32"});
  f.writer.write("one\n");
  f.clock.time += steward::LogWriter::kRotationRetryMs;
  f.writer.retry();
  CHECK(f.recorder.events == Events{"not rotated 32", "rotated again", "rotated"});
  CHECK(f.sink.files == std::vector<std::string>{"of the run before\none\n", ""});
}

TEST_CASE("a stream that has ended within a line is rotated at once") {
  Fixture f(0);
  f.writer.write("one\ntw");
  f.writer.endStream();
  f.writer.requestRotation();
  CHECK(f.sink.files == std::vector<std::string>{"one\ntw", ""});
}

TEST_CASE("a file that others have renamed or removed is left at the next line for a new one") {
  Fixture f(0);
  f.writer.write("one\ntw");
  f.sink.moved = true;
  f.clock.time += steward::LogWriter::kPlaceCheckMs;
  f.writer.write("o\n");
  f.writer.write("three\n");
  CHECK(f.sink.files == std::vector<std::string>{"one\ntwo\n", "three\n"});
  CHECK(f.recorder.events.empty());
  f.sink.moved = true;
  f.sink.openError = 3;
  f.clock.time += steward::LogWriter::kPlaceCheckMs;
  f.writer.write("four\n");
  CHECK(f.recorder.events == Events{"failed 3"});
  CHECK(f.writer.droppedBytes() == 5);
}

TEST_CASE("rotation splits no character and no line of UTF-16") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += std::string("\x0A\x4E\x0A\x0A\r\0\n\0", 8);
  for (std::size_t chunk = 2; chunk < 700; chunk += 2) {
    CAPTURE(chunk);
    Fixture f(20);
    for (std::size_t i = 0; i < text.size(); i += chunk) {
      f.writer.write(std::string_view(text).substr(i, chunk), steward::TextUnit::Wide);
    }
    CHECK(f.all() == text);
    CHECK(f.sink.files.size() == 101);
    for (const std::string& file : f.sink.files) CHECK((file.empty() || file.size() == 24));
  }
}

TEST_CASE("after a full disk UTF-16 goes on at a code unit, on a new line") {
  Fixture f(0);
  f.sink.room = 5;
  f.writer.write(std::string("a\0b\0c\0\n\0", 8), steward::TextUnit::Wide);
  f.sink.room = std::string::npos;
  f.clock.time += steward::LogWriter::kRetryMs;
  f.writer.write(std::string("d\0\n\0", 4), steward::TextUnit::Wide);
  CHECK(f.all() == std::string("a\0b\0c\0\r\0\n\0d\0\n\0", 14));
  CHECK(f.writer.droppedBytes() == 3);
}
