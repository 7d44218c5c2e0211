#include "core/log_writer.h"

#include <utility>

namespace steward {

void LogWriter::open() {
  if (const std::uint32_t error = sink_.open()) fail(error);
}

void LogWriter::write(std::string_view bytes) {
  retry();
  if (failing_) return drop(bytes);
  bytes = skipBrokenLine(bytes);
  while (!bytes.empty()) {
    const std::size_t length = untilRotation(bytes);
    store(bytes.substr(0, length));
    bytes.remove_prefix(length);
    if (failing_) return drop(bytes);
    if (rotationDue()) rotate();
  }
}

void LogWriter::requestRotation() {
  rotationRequested_ = !failing_ && sink_.size() > 0;
  if (rotationRequested_ && atLineStart_) rotate();
}

void LogWriter::retry() {
  if (!failing_ || clock_.ticks() < retryAt_) return;
  if (sink_.open() == 0) {
    resume();
  } else {
    retryAt_ = clock_.ticks() + kRetryMs;
  }
}

/// How many of `bytes` to store before asking for rotation: up to the line end at which it is due, else all.
std::size_t LogWriter::untilRotation(std::string_view bytes) const {
  std::uint64_t missing = 1;
  if (!rotationRequested_) {
    if (rotateBytes_ == 0) return bytes.size();
    const std::uint64_t size = sink_.size();
    missing = rotateAt_ > size ? rotateAt_ - size : 1;
  }
  if (missing > bytes.size()) return bytes.size();
  const std::size_t newline = bytes.find('\n', static_cast<std::size_t>(missing - 1));
  return newline == std::string_view::npos ? bytes.size() : newline + 1;
}

bool LogWriter::rotationDue() const {
  if (!atLineStart_) return false;
  return rotationRequested_ || (rotateBytes_ > 0 && sink_.size() >= rotateAt_);
}

void LogWriter::rotate() {
  rotationRequested_ = false;
  const std::uint32_t error = sink_.rotate();
  if (error == 0) {
    rotateAt_ = rotateBytes_;
    if (std::exchange(rotationFailed_, false)) observer_.logResumed();
    observer_.logRotated();
    return;
  }
  // Something holds the file: go on in it, and try again when it has grown as much once more.
  rotateAt_ = sink_.size() + rotateBytes_;
  if (!std::exchange(rotationFailed_, true)) observer_.logFailed(error);
}

void LogWriter::store(std::string_view bytes) {
  if (bytes.empty()) return;
  LogSink::Written written = sink_.write(bytes);
  if (written.bytes > 0) atLineStart_ = bytes[written.bytes - 1] == '\n';
  if (written.error == 0) return;
  // A handle that went bad (a share that came back, a file on a volume mounted anew) heals by opening again.
  bytes.remove_prefix(written.bytes);
  if (sink_.open() == 0) {
    written = sink_.write(bytes);
    if (written.bytes > 0) atLineStart_ = bytes[written.bytes - 1] == '\n';
    if (written.error == 0) return;
    bytes.remove_prefix(written.bytes);
  }
  fail(written.error);
  drop(bytes);
}

void LogWriter::drop(std::string_view bytes) {
  if (bytes.empty()) return;
  dropped_ += bytes.size();
  insideDropped_ = bytes.back() != '\n';
}

void LogWriter::fail(std::uint32_t error) {
  failing_ = true;
  retryAt_ = clock_.ticks() + kRetryMs;
  observer_.logFailed(error);
}

void LogWriter::resume() {
  failing_ = false;
  // The line that was cut off ends here; its rest is gone.
  if (!atLineStart_) store("\r\n");
  if (!failing_) observer_.logResumed();
}

/// The rest of a line whose start was dropped is dropped too, so that no two lines melt into one.
std::string_view LogWriter::skipBrokenLine(std::string_view bytes) {
  if (!insideDropped_) return bytes;
  const std::size_t newline = bytes.find('\n');
  const std::size_t length = newline == std::string_view::npos ? bytes.size() : newline + 1;
  drop(bytes.substr(0, length));
  return bytes.substr(length);
}

}  // namespace steward
