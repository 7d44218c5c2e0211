#include "core/log_writer.h"

#include <algorithm>
#include <utility>

namespace steward {

void LogWriter::open() {
  if (const std::uint32_t error = sink_.open()) fail(error);
}

void LogWriter::write(std::string_view bytes, TextUnit unit) {
  unit_ = unit;
  retry();
  checkPlace();
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
  rotationRequested_ = failing_ || sink_.size() > 0;
  if (rotationRequested_ && !failing_ && atLineStart_) rotate();
}

void LogWriter::missRotation(std::uint32_t error) {
  rotationMissed_ = true;
  rotationRetryAt_ = clock_.ticks() + kRotationRetryMs;
  if (!std::exchange(rotationFailed_, true)) observer_.rotationFailed(error);
}

void LogWriter::endStream() {
  atLineStart_ = true;
  insideDropped_ = false;
  if (rotationRequested_) requestRotation();
}

void LogWriter::retry() {
  const TickMs now = clock_.ticks();
  if (failing_ && now >= retryAt_) {
    if (sink_.open() == 0) {
      resume();
    } else {
      retryAt_ = now + kRetryMs;
    }
  }
  if (rotationMissed_ && now >= rotationRetryAt_) {
    rotationMissed_ = false;
    requestRotation();
  }
}

std::optional<TickMs> LogWriter::untilRetry() const {
  if (!failing_ && !rotationMissed_) return std::nullopt;
  const TickMs at = !rotationMissed_ ? retryAt_ : !failing_ ? rotationRetryAt_ : std::min(retryAt_, rotationRetryAt_);
  return std::max<TickMs>(at - clock_.ticks(), 0);
}

/// Begins a new file where the open one has been renamed or removed: what would be written to it, nobody would find.
void LogWriter::checkPlace() {
  if (failing_ || !atLineStart_ || clock_.ticks() < checkPlaceAt_) return;
  checkPlaceAt_ = clock_.ticks() + kPlaceCheckMs;
  if (sink_.inPlace()) return;
  rotateAt_ = rotateBytes_;
  if (const std::uint32_t error = sink_.open()) fail(error);
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
  const std::size_t end = afterLineEnd(bytes, static_cast<std::size_t>(missing - 1), unit_);
  return end == std::string_view::npos ? bytes.size() : end;
}

bool LogWriter::rotationDue() const {
  if (!atLineStart_) return false;
  return rotationRequested_ || (rotateBytes_ > 0 && sink_.size() >= rotateAt_);
}

void LogWriter::rotate() {
  const bool requested = std::exchange(rotationRequested_, false);
  const std::uint32_t error = sink_.rotate();
  if (error == 0) {
    rotateAt_ = rotateBytes_;
    rotationMissed_ = false;
    if (std::exchange(rotationFailed_, false)) observer_.rotationResumed();
    observer_.logRotated();
    return;
  }
  // Something holds the file: go on in it, and try again when it has grown as much once more, or later.
  rotateAt_ = sink_.size() + rotateBytes_;
  if (requested) return missRotation(error);
  if (!std::exchange(rotationFailed_, true)) observer_.rotationFailed(error);
}

void LogWriter::store(std::string_view bytes) {
  if (bytes.empty()) return;
  if (const std::uint32_t error = tryStore(bytes)) {
    writeFailed_ = true;
    fail(error);
    drop(bytes);
    return;
  }
  writeFailed_ = false;
  tellResumed();
}

/// Takes off `bytes` what could be stored.
std::uint32_t LogWriter::tryStore(std::string_view& bytes) {
  if (storePart(bytes) == 0) return 0;
  // A handle that went bad (a share that came back, a file on a volume mounted anew) heals by opening again.
  const std::uint32_t error = sink_.open();
  return error != 0 ? error : storePart(bytes);
}

std::uint32_t LogWriter::storePart(std::string_view& bytes) {
  const LogSink::Written written = sink_.write(bytes);
  if (written.bytes > 0) {
    const auto unitBytes = static_cast<std::size_t>(unit_);
    insideUnit_ = (written.bytes + (insideUnit_ ? 1 : 0)) % unitBytes != 0;
    atLineStart_ = !insideUnit_ && endsLine(bytes.substr(0, written.bytes), unit_);
  }
  bytes.remove_prefix(written.bytes);
  return written.error;
}

void LogWriter::drop(std::string_view bytes) {
  if (bytes.empty()) return;
  dropped_ += bytes.size();
  insideDropped_ = !endsLine(bytes, unit_);
}

void LogWriter::fail(std::uint32_t error) {
  failing_ = true;
  retryAt_ = clock_.ticks() + kRetryMs;
  if (!std::exchange(told_, true)) observer_.logFailed(error);
}

void LogWriter::resume() {
  failing_ = false;
  // The line that was cut off ends here; its rest is gone.
  std::string_view half("\0", insideUnit_ ? 1 : 0);
  std::uint32_t error = half.empty() ? 0 : tryStore(half);
  std::string_view end = atLineStart_ ? std::string_view() : lineEnd(unit_);
  if (error == 0 && !end.empty()) error = tryStore(end);
  if (error != 0) return fail(error);
  if (!writeFailed_) tellResumed();
  if (rotationRequested_) requestRotation();
}

void LogWriter::tellResumed() {
  if (std::exchange(told_, false)) observer_.logResumed();
}

/// The rest of a line whose start was dropped is dropped too, so that no two lines melt into one.
std::string_view LogWriter::skipBrokenLine(std::string_view bytes) {
  if (!insideDropped_) return bytes;
  const std::size_t end = afterLineEnd(bytes, 0, unit_);
  const std::size_t length = end == std::string_view::npos ? bytes.size() : end;
  drop(bytes.substr(0, length));
  return bytes.substr(length);
}

}  // namespace steward
