#include "app/host_log.h"

#include <utility>

#include "win32/text.h"

namespace steward {

HostLog::HostLog(std::wstring path, const LogOptions& options, const Clock& clock, Mailbox& mailbox)
    : clock_(clock),
      mailbox_(mailbox),
      pathUtf8_(win32::narrow(path)),
      file_(std::move(path), options.keep, clock),
      writer_(file_, *this, clock, options.rotateOnlineBytes),
      timestamps_(options.timestamps) {
  if (options.rotateAtStart) {
    std::uint32_t error = 0;
    if (file_.rotateExisting(options.rotateSeconds, options.rotateBytes, error)) logRotated();
    if (error != 0) logFailed(error);
  }
  writer_.open();
  updateFacts();
}

void HostLog::append(std::string_view bytes) {
  if (timestamps_) {
    stamper_.append(bytes, clock_.now(), [this](std::string_view stamped) { writer_.write(stamped); });
  } else {
    writer_.write(bytes);
  }
  updateFacts();
}

void HostLog::requestRotation() {
  writer_.requestRotation();
  updateFacts();
}

void HostLog::retry() {
  writer_.retry();
  updateFacts();
  tellDropped();
}

LogFacts HostLog::facts() const { return LogFacts{pathUtf8_, bytes_.load(), dropped_.load()}; }

void HostLog::post(LogNote::Kind kind, std::uint32_t error) { mailbox_.post(LogNote{kind, error, pathUtf8_}); }

/// Tells how much is lost as often as the log is tried again, not with every line.
void HostLog::tellDropped() {
  if (writer_.droppedBytes() == toldDropped_ || clock_.ticks() < tellDroppedAt_) return;
  toldDropped_ = writer_.droppedBytes();
  tellDroppedAt_ = clock_.ticks() + LogWriter::kRetryMs;
  post(LogNote::Kind::Dropped, 0);
}

void HostLog::updateFacts() {
  bytes_.store(writer_.size());
  dropped_.store(writer_.droppedBytes());
}

}  // namespace steward
