#include "app/host_output.h"

#include <algorithm>

#include "win32/text.h"

namespace steward {
namespace {

/// How long an unfinished line waits for its end before it is written to a shared log as it is.
constexpr DWORD kHoldMs = 1'000;

/// How long the last output may take to be written.
constexpr DWORD kHungWriteMs = 5'000;

/// How much of a chunk is looked at for the last lines of a stream in UTF-16.
constexpr std::size_t kRememberedBytes = 16 * 1024;

DWORD remainingMs(TickMs deadline, TickMs now) { return static_cast<DWORD>(std::clamp<TickMs>(deadline - now, 0, 60'000)); }

}  // namespace

HostOutput::HostOutput(const OutputTarget& standardOutput, const OutputTarget& standardError, const Clock& clock,
                       Mailbox& mailbox)
    : clock_(clock), finishing_(win32::createEvent(true)), wake_(win32::createEvent(false)) {
  const auto open = [&](const OutputTarget& target) {
    logs_.push_back(std::make_unique<HostLog>(target.path, target.options, clock, mailbox, finishing_.get()));
    return std::make_unique<Stream>(*logs_.back(), target.unit);
  };
  if (!standardOutput.path.empty()) standardOutput_ = open(standardOutput);
  if (standardError.path.empty()) return;
  const bool same = standardOutput_ && win32::equalIgnoringCase(standardOutput.path, standardError.path);
  standardError_ = same ? std::make_unique<Stream>(*logs_.front(), standardError.unit) : open(standardError);
}

HostOutput::~HostOutput() { finish(0); }

void HostOutput::start() {
  if (logs_.empty()) return;
  for (Stream* stream : {standardOutput_.get(), standardError_.get()}) {
    if (stream != nullptr) stream->pipe.closeWriteEnd();
  }
  thread_ = win32::startThread([this] { run(); });
}

void HostOutput::requestRotation() {
  const win32::Lock lock(mutex_);
  rotationRequested_ = true;
  if (captured_) {
    endStreams();
  } else {
    SetEvent(wake_.get());
  }
}

void HostOutput::finish(std::int64_t graceMs) {
  if (!thread_) return;
  finishAt_ = clock_.ticks() + graceMs;
  SetEvent(finishing_.get());
  SetEvent(wake_.get());
  // A write to a share that has gone may hang for minutes; cancelled, it fails, and its bytes count as dropped.
  const DWORD patience = static_cast<DWORD>(graceMs) + kHungWriteMs;
  while (WaitForSingleObject(thread_.get(), patience) == WAIT_TIMEOUT) CancelSynchronousIo(thread_.get());
  thread_.reset();
}

void HostOutput::inject(LogStream stream, std::string bytes) {
  const win32::Lock lock(mutex_);
  injected_.emplace_back(stream, std::move(bytes));
  if (captured_) {
    writeInjected(std::exchange(injected_, {}));
  } else {
    SetEvent(wake_.get());
  }
}

std::vector<std::string> HostOutput::lastLines() const {
  std::vector<std::string> lines;
  {
    const win32::Lock lock(mutex_);
    if (standardError_) lines = standardError_->last.lines();
    if (lines.empty() && standardOutput_) lines = standardOutput_->last.lines();
  }
  for (std::string& line : lines) line = win32::decodeToUtf8(line);
  return lines;
}

std::optional<LogFacts> HostOutput::standardOutputFacts() const {
  return standardOutput_ ? std::optional(standardOutput_->log.facts()) : std::nullopt;
}

std::optional<LogFacts> HostOutput::standardErrorFacts() const {
  return standardError_ ? std::optional(standardError_->log.facts()) : std::nullopt;
}

void HostOutput::run() {
  for (const auto& log : logs_) log->open();
  std::vector<Stream*> open;
  for (Stream* stream : {standardOutput_.get(), standardError_.get()}) {
    if (stream == nullptr) continue;
    stream->pipe.beginRead();
    open.push_back(stream);
  }
  while (!open.empty()) {
    bool received = false;
    for (Stream* stream : open) {
      if (!stream->pipe.isReady()) continue;
      receive(*stream);
      received = true;
    }
    for (const auto& log : logs_) log->advance();
    if (rotationRequested_.exchange(false)) {
      for (const auto& log : logs_) log->requestRotation();
    }
    takeInjected(false);
    std::erase_if(open, [](const Stream* stream) { return stream->pipe.ended(); });
    if (received) continue;
    const TickMs finishAt = finishAt_;
    if (finishAt >= 0 && clock_.ticks() >= finishAt) break;
    wait(open);
  }
  finishStreams();
  while (!takeInjected(true)) {
  }
}

/// Writes what has been injected. With `last`, ends the capture where nothing is left. Returns whether nothing was.
bool HostOutput::takeInjected(bool last) {
  std::vector<std::pair<LogStream, std::string>> taken;
  {
    const win32::Lock lock(mutex_);
    taken = std::exchange(injected_, {});
    captured_ = last && taken.empty();
    if (captured_) endStreams();
  }
  writeInjected(taken);
  return taken.empty();
}

/// Rotates what waits for a line's end that does not come any more, or has been asked for since.
void HostOutput::endStreams() {
  const bool requested = rotationRequested_.exchange(false);
  for (const auto& log : logs_) {
    log->endStream();
    if (requested) log->requestRotation();
  }
}

void HostOutput::writeInjected(const std::vector<std::pair<LogStream, std::string>>& parts) {
  for (const auto& [which, bytes] : parts) {
    const auto& stream = which == LogStream::Output ? standardOutput_ : standardError_;
    if (stream) stream->log.append(bytes, TextUnit::Byte);
  }
}

void HostOutput::receive(Stream& stream) {
  const std::string_view bytes = stream.pipe.take();
  // The next bytes arrive while these are written.
  if (!stream.pipe.ended()) stream.pipe.beginRead();
  stream.units.append(bytes, [&](std::string_view units, TextUnit unit) { pass(stream, units, unit); });
}

void HostOutput::pass(Stream& stream, std::string_view bytes, TextUnit unit) {
  remember(stream, bytes, unit);
  if (!shared()) return stream.log.append(bytes, unit);
  stream.heldUnit = unit;
  stream.holder.append(bytes, unit, [&](std::string_view lines) { stream.log.append(lines, unit); });
}

void HostOutput::remember(Stream& stream, std::string_view bytes, TextUnit unit) {
  const win32::Lock lock(mutex_);
  if (unit == TextUnit::Byte) return stream.last.append(bytes);
  stream.last.append(wideToUtf8(bytes.substr(bytes.size() - std::min(bytes.size(), kRememberedBytes))));
}

void HostOutput::wait(const std::vector<Stream*>& open) {
  HANDLE handles[3] = {wake_.get()};
  DWORD count = 1;
  for (const Stream* stream : open) handles[count++] = stream->pipe.ready();

  const bool holding = std::any_of(open.begin(), open.end(), [](const Stream* s) { return !s->holder.empty(); });
  DWORD timeout = holding ? kHoldMs : INFINITE;
  for (const auto& log : logs_) timeout = std::min(timeout, log->untilDue());
  if (const TickMs finishAt = finishAt_; finishAt >= 0) timeout = std::min(timeout, remainingMs(finishAt, clock_.ticks()));

  if (WaitForMultipleObjects(count, handles, FALSE, timeout) == WAIT_TIMEOUT && holding) flush();
}

void HostOutput::flush() {
  for (Stream* stream : {standardOutput_.get(), standardError_.get()}) {
    if (stream == nullptr) continue;
    stream->holder.flush([stream](std::string_view part) { stream->log.append(part, stream->heldUnit); });
  }
}

/// The last line is kept as it is, ended or not.
void HostOutput::finishStreams() {
  for (Stream* stream : {standardOutput_.get(), standardError_.get()}) {
    if (stream == nullptr) continue;
    stream->units.finish([&](std::string_view half, TextUnit unit) { pass(*stream, half, unit); });
  }
  flush();
}

}  // namespace steward
