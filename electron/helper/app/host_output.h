#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/host_log.h"
#include "core/last_lines.h"
#include "core/line_holder.h"
#include "win32/output_pipe.h"
#include "win32/thread.h"

namespace steward {

/// Carries the standard streams of one run of the program to their logs, on a thread of its own.
class HostOutput {
 public:
  /// Empty paths are not captured; the same path for both makes one log of whole lines. Throws `Error`.
  HostOutput(const std::wstring& stdoutPath, const std::wstring& stderrPath, const LogOptions& options,
             const Clock& clock, Mailbox& mailbox);
  ~HostOutput();
  HostOutput(const HostOutput&) = delete;
  HostOutput& operator=(const HostOutput&) = delete;

  /// The handles that the program inherits; null where a stream is not captured.
  HANDLE standardOutput() const { return standardOutput_ ? standardOutput_->pipe.writeEnd() : nullptr; }
  HANDLE standardError() const { return standardError_ ? standardError_->pipe.writeEnd() : nullptr; }

  /// Starts the capture, once the program has its handles. Throws `Error`.
  void start();

  /// Rotates the logs at their next line end.
  void requestRotation();

  /// Takes what the ended program has left in its pipes and stops the capture. Processes that the program started may
  /// keep a pipe open: it is waited for `graceMs` at most.
  void finish(std::int64_t graceMs);

  /// The program's last lines, from standard error where it wrote any; UTF-8.
  std::vector<std::string> lastLines() const;

  std::optional<LogFacts> standardOutputFacts() const;
  std::optional<LogFacts> standardErrorFacts() const;

 private:
  struct Stream {
    explicit Stream(HostLog& target) : log(target) {}
    win32::OutputPipe pipe;
    HostLog& log;
    LineHolder holder;  ///< Used only where two streams share a log.
    LastLines last;
  };

  void run();
  void receive(Stream& stream);
  void wait(const std::vector<Stream*>& open);
  void flush();
  bool shared() const { return logs_.size() == 1 && standardOutput_ && standardError_; }

  const Clock& clock_;
  std::vector<std::unique_ptr<HostLog>> logs_;
  std::unique_ptr<Stream> standardOutput_;
  std::unique_ptr<Stream> standardError_;
  mutable win32::Mutex mutex_;  ///< Guards the last lines.
  std::atomic<bool> rotationRequested_{false};
  std::atomic<TickMs> finishAt_{-1};  ///< When to stop although a pipe is open; -1 for never.
  win32::Handle wake_;
  win32::Handle thread_;
};

}  // namespace steward
