#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/host_mailbox.h"
#include "core/host_state.h"
#include "core/line_stamper.h"
#include "core/log_writer.h"
#include "core/rotation_schedule.h"
#include "win32/log_compressor.h"
#include "win32/log_file.h"

namespace steward {

/// How the output of one stream is written.
struct LogOptions {
  bool timestamps = false;
  std::uint64_t rotateOnlineBytes = 0;  ///< 0: not while the program runs.
  bool rotateAtStart = false;
  std::uint32_t rotateSeconds = 0;  ///< Least age at start.
  std::uint64_t rotateBytes = 0;    ///< Least size at start.
  std::vector<int> rotateAt;        ///< Minutes of the local day.
  bool compress = false;            ///< Rotated files.
  win32::LogFileOptions file;
};

/// One log file of the program, which one or both of its streams are written to. Except for `facts`, it belongs to
/// one thread at a time.
class HostLog final : private LogObserver {
 public:
  /// `interrupt`: an event that ends a pause (`LogFileOptions::rotateDelayMs`).
  HostLog(std::wstring path, const LogOptions& options, const Clock& clock, Mailbox& mailbox, HANDLE interrupt);

  /// Rotates what an earlier run left, where it is to be, and opens the file. A failure is told and tried again.
  void open();

  /// Writes whole code units.
  void append(std::string_view bytes, TextUnit unit);
  void requestRotation();
  /// See `LogWriter::endStream`.
  void endStream();
  /// Does what is due by now, with or without output: tries a failed log again, rotates, deletes old files.
  void advance();
  /// Milliseconds until `advance` is to be called; INFINITE for never.
  DWORD untilDue() const;

  /// May be called from any thread.
  LogFacts facts() const;

 private:
  void logFailed(std::uint32_t error) override { post(LogNote::Kind::Failed, error); }
  void logResumed() override { post(LogNote::Kind::Resumed, 0); }
  void rotationFailed(std::uint32_t error) override { post(LogNote::Kind::RotationFailed, error); }
  void rotationResumed() override { post(LogNote::Kind::RotationResumed, 0); }
  void logRotated() override;
  std::uint32_t rotateExisting();
  bool isToRotate(const win32::LogFile::Existing& file) const;
  void tidy();
  void post(LogNote::Kind kind, std::uint32_t error);
  void updateFacts();
  void tellDropped();

  const Clock& clock_;
  Mailbox& mailbox_;
  const LogOptions options_;
  const std::string pathUtf8_;
  win32::LogFile file_;
  LogWriter writer_;
  LineStamper stamper_;
  RotationSchedule schedule_;
  std::optional<win32::LogCompressor> compressor_;
  TickMs scheduleAt_ = 0;  ///< When the schedule is looked at.
  TickMs tidyAt_ = 0;      ///< When old files are looked for.
  std::atomic<std::uint64_t> bytes_{0};
  std::atomic<std::uint64_t> dropped_{0};
  std::uint64_t toldDropped_ = 0;
  TickMs tellDroppedAt_ = 0;
};

}  // namespace steward
