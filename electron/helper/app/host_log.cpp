#include "app/host_log.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "win32/system_clock.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr TickMs kNever = std::numeric_limits<TickMs>::max();

/// The clock may be set, and the time zone too: the schedule is looked at no less often than this.
constexpr TickMs kScheduleMs = 60'000;

/// How often it is looked for files that have become too old.
constexpr TickMs kTidyMs = 3'600'000;

}  // namespace

HostLog::HostLog(std::wstring path, const LogOptions& options, const Clock& clock, Mailbox& mailbox, HANDLE interrupt)
    : clock_(clock),
      mailbox_(mailbox),
      options_(options),
      pathUtf8_(win32::narrow(path)),
      file_(path, options.file, clock, interrupt),
      writer_(file_, *this, clock, options.rotateOnlineBytes),
      schedule_(options.rotateAt),
      scheduleAt_(schedule_.empty() ? kNever : 0),
      tidyAt_(options.file.retention.days > 0 ? clock.ticks() + kTidyMs : kNever) {
  if (options.compress) compressor_.emplace(std::move(path));
}

void HostLog::open() {
  const std::uint32_t error = rotateExisting();
  writer_.open();
  if (error != 0) writer_.missRotation(error);
  schedule_.begin(win32::toLocalMinute(clock_.now()));
  tidy();
  updateFacts();
}

void HostLog::append(std::string_view bytes, TextUnit unit) {
  if (options_.timestamps) {
    stamper_.append(bytes, unit, clock_.now(), [&](std::string_view stamped) { writer_.write(stamped, unit); });
  } else {
    writer_.write(bytes, unit);
  }
  updateFacts();
}

void HostLog::requestRotation() {
  writer_.requestRotation();
  updateFacts();
}

void HostLog::endStream() {
  writer_.endStream();
  updateFacts();
}

void HostLog::advance() {
  const TickMs now = clock_.ticks();
  writer_.retry();
  if (now >= scheduleAt_) {
    const LocalMinute minute = win32::toLocalMinute(clock_.now());
    if (schedule_.due(minute)) writer_.requestRotation();
    scheduleAt_ = now + std::min<TickMs>(kScheduleMs, kScheduleMs * schedule_.untilNext(minute) - clock_.now() % kScheduleMs);
  }
  if (now >= tidyAt_) tidy();
  updateFacts();
  tellDropped();
}

DWORD HostLog::untilDue() const {
  const TickMs now = clock_.ticks();
  TickMs due = std::min(scheduleAt_, tidyAt_);
  if (const auto retry = writer_.untilRetry()) due = std::min(due, now + *retry);
  return due == kNever ? INFINITE : static_cast<DWORD>(std::clamp<TickMs>(due - now, 0, kTidyMs));
}

LogFacts HostLog::facts() const { return LogFacts{pathUtf8_, bytes_.load(), dropped_.load()}; }

void HostLog::logRotated() {
  tidy();
  post(LogNote::Kind::Rotated, 0);
}

/// Returns the error that kept it from being rotated, or 0.
std::uint32_t HostLog::rotateExisting() {
  const std::optional<win32::LogFile::Existing> file = file_.existing();
  if (!file || file->size == 0 || !isToRotate(*file)) return 0;
  const std::uint32_t error = file_.rotateExisting(*file);
  if (error == 0) logRotated();
  return error;
}

bool HostLog::isToRotate(const win32::LogFile::Existing& file) const {
  const UnixMs now = clock_.now();
  if (schedule_.missed(win32::toLocalMinute(file.written), win32::toLocalMinute(now))) return true;
  return options_.rotateAtStart && file.size >= options_.rotateBytes &&
         now - file.written >= std::int64_t{1000} * options_.rotateSeconds;
}

/// Deletes the rotated files that are not to be kept, and has the others compressed.
void HostLog::tidy() {
  if (tidyAt_ != kNever) tidyAt_ = clock_.ticks() + kTidyMs;
  file_.removeExpired();
  if (compressor_) compressor_->start();
}

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
