#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/clock.h"
#include "core/text_unit.h"

namespace steward {

/// Where a log's bytes are stored. Errors are Win32 error numbers; 0 means success.
class LogSink {
 public:
  virtual ~LogSink() = default;

  struct Written {
    std::size_t bytes;
    std::uint32_t error;
  };

  /// Opens the file at its end, creating it and its folder. Closes it first when it is open.
  virtual std::uint32_t open() = 0;
  /// Appends to the open file. Fewer bytes than given are written only together with an error.
  virtual Written write(std::string_view bytes) = 0;
  /// Puts the content of the open file aside and begins an empty one.
  virtual std::uint32_t rotate() = 0;
  /// Whether the open file still stands at its path, where others may have renamed, replaced or removed it. Takes note
  /// of its size, which others may have changed.
  virtual bool inPlace() = 0;
  /// Bytes in the open file.
  virtual std::uint64_t size() const = 0;
};

/// Hears what happens to a log.
class LogObserver {
 public:
  virtual ~LogObserver() = default;
  /// Output cannot be stored. Told once until `logResumed`.
  virtual void logFailed(std::uint32_t error) = 0;
  /// Output has been stored again. That a full disk lets the file be opened is not enough.
  virtual void logResumed() = 0;
  /// The file cannot be rotated, and is written on. Told once until `rotationResumed`.
  virtual void rotationFailed(std::uint32_t error) = 0;
  /// The file has been rotated again.
  virtual void rotationResumed() = 0;
  virtual void logRotated() = 0;
};

/// Writes a byte stream to a log that is rotated by size, at line ends only. A failing log never blocks the stream:
/// what cannot be stored is counted, and storing is tried again from time to time.
class LogWriter {
 public:
  /// How long after a failure the log is tried again.
  static constexpr TickMs kRetryMs = 5'000;

  /// How long after a rotation that was asked for has failed it is tried again.
  static constexpr TickMs kRotationRetryMs = 60'000;

  /// How often it is looked, while output comes, whether the file is still in its place.
  static constexpr TickMs kPlaceCheckMs = 500;

  /// `rotateBytes` is the size at which the log is rotated; 0 for never.
  LogWriter(LogSink& sink, LogObserver& observer, const Clock& clock, std::uint64_t rotateBytes)
      : sink_(sink), observer_(observer), clock_(clock), rotateBytes_(rotateBytes), rotateAt_(rotateBytes) {}

  /// Opens the log. A failure is told to the observer.
  void open();

  /// Stores the stream's next bytes, whole code units, or counts them as dropped.
  void write(std::string_view bytes, TextUnit unit = TextUnit::Byte);

  /// Rotates at the next line end, which may be now. An empty log is left as it is. While the log fails, it waits until
  /// that is over; where something holds the file, it is tried again later.
  void requestRotation();

  /// A rotation before `open` has failed: tells so, and tries it again later.
  void missRotation(std::uint32_t error);

  /// The stream has ended, perhaps within a line, whose end no rotation waits for any more. Others may still write.
  void endStream();

  /// Tries a failed log or rotation again when it is time to. Call at least every `untilRetry`.
  void retry();

  /// Milliseconds until `retry` has something to do; nothing when all is well.
  std::optional<TickMs> untilRetry() const;

  /// Whether output is dropped.
  bool failing() const { return failing_; }
  std::uint64_t size() const { return sink_.size(); }
  std::uint64_t droppedBytes() const { return dropped_; }

 private:
  void checkPlace();
  std::size_t untilRotation(std::string_view bytes) const;
  bool rotationDue() const;
  void rotate();
  void store(std::string_view bytes);
  std::uint32_t tryStore(std::string_view& bytes);
  std::uint32_t storePart(std::string_view& bytes);
  void drop(std::string_view bytes);
  void fail(std::uint32_t error);
  void tellResumed();
  void resume();
  std::string_view skipBrokenLine(std::string_view bytes);

  LogSink& sink_;
  LogObserver& observer_;
  const Clock& clock_;
  std::uint64_t rotateBytes_;
  std::uint64_t rotateAt_;
  bool rotationRequested_ = false;
  bool rotationFailed_ = false;
  bool rotationMissed_ = false;  ///< One that was asked for has failed.
  TickMs rotationRetryAt_ = 0;
  bool failing_ = false;      ///< Output is dropped.
  bool told_ = false;         ///< The observer knows of a failure.
  bool writeFailed_ = false;  ///< What failed was storing, and not opening; nothing has been stored since.
  TickMs retryAt_ = 0;
  TickMs checkPlaceAt_ = 0;
  TextUnit unit_ = TextUnit::Byte;
  bool atLineStart_ = true;     ///< Of what was stored.
  bool insideUnit_ = false;     ///< Only a part of the last code unit could be stored.
  bool insideDropped_ = false;  ///< The stream is inside a line whose start was dropped.
  std::uint64_t dropped_ = 0;
};

}  // namespace steward
