#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/host_log.h"
#include "core/last_lines.h"
#include "core/line_holder.h"
#include "core/text_unit.h"
#include "win32/output_pipe.h"
#include "win32/thread.h"

namespace steward {

/// Where a standard stream of the program goes.
struct OutputTarget {
  std::wstring path;  ///< Empty: it is not captured.
  LogOptions options;
  UnitHint unit = UnitHint::Auto;
};

/// One of the two streams that are captured.
enum class LogStream { Output, Error };

/// Carries the standard streams of one run of the program to their logs, on a thread of its own.
class HostOutput {
 public:
  /// The same path for both makes one log of whole lines, with the options of standard output. Throws `Error`.
  HostOutput(const OutputTarget& standardOutput, const OutputTarget& standardError, const Clock& clock, Mailbox& mailbox);
  ~HostOutput();
  HostOutput(const HostOutput&) = delete;
  HostOutput& operator=(const HostOutput&) = delete;

  /// The handles that the program inherits; null where a stream is not captured.
  HANDLE standardOutput() const { return standardOutput_ ? standardOutput_->pipe.writeEnd() : nullptr; }
  HANDLE standardError() const { return standardError_ ? standardError_->pipe.writeEnd() : nullptr; }

  /// Opens the logs and starts the capture, once the program has its handles. Throws `Error`.
  void start();

  /// Rotates the logs at their next line end; at once when the program has ended. Before `start` it waits for that.
  void requestRotation();

  /// Whether a rotation that was asked for has still to begin.
  bool rotationPending() const { return rotationRequested_; }

  /// Takes what the ended program has left in its pipes and stops the capture. Processes that the program started may
  /// keep a pipe open: it is waited for `graceMs` at most.
  void finish(std::int64_t graceMs);

  /// Adds bytes of another process, such as a hook, to a stream's log: before `start` they wait for it, and after `finish`
  /// they are still written. May be called from any thread. A stream that is not captured swallows them.
  void inject(LogStream stream, std::string bytes);

  /// The program's last lines, from standard error where it wrote any; UTF-8.
  std::vector<std::string> lastLines() const;

  std::optional<LogFacts> standardOutputFacts() const;
  std::optional<LogFacts> standardErrorFacts() const;

 private:
  struct Stream {
    Stream(HostLog& target, UnitHint unit) : log(target), units(unit) {}
    win32::OutputPipe pipe;
    HostLog& log;
    UnitReader units;
    LineHolder holder;                    ///< Used only where two streams share a log.
    TextUnit heldUnit = TextUnit::Byte;   ///< Of what is held.
    LastLines last;
  };

  void run();
  bool takeInjected(bool last);
  void endStreams();
  void writeInjected(const std::vector<std::pair<LogStream, std::string>>& parts);
  void receive(Stream& stream);
  void remember(Stream& stream, std::string_view bytes, TextUnit unit);
  void pass(Stream& stream, std::string_view bytes, TextUnit unit);
  void wait(const std::vector<Stream*>& open);
  void flush();
  void finishStreams();
  bool shared() const { return logs_.size() == 1 && standardOutput_ && standardError_; }

  const Clock& clock_;
  win32::Handle finishing_;  ///< Signalled when the capture is to end.
  std::vector<std::unique_ptr<HostLog>> logs_;
  std::unique_ptr<Stream> standardOutput_;
  std::unique_ptr<Stream> standardError_;
  mutable win32::Mutex mutex_;  ///< Guards the last lines, what is injected, and whether anybody takes it.
  std::vector<std::pair<LogStream, std::string>> injected_;
  /// Whether nobody takes what is injected any more, and the logs belong to who holds the mutex.
  bool captured_ = false;
  std::atomic<bool> rotationRequested_{false};
  std::atomic<TickMs> finishAt_{-1};  ///< When to stop although a pipe is open; -1 for never.
  win32::Handle wake_;
  win32::Handle thread_;
};

}  // namespace steward
