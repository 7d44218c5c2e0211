#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/host_mailbox.h"
#include "core/host_state.h"
#include "core/line_stamper.h"
#include "core/log_writer.h"
#include "win32/log_file.h"

namespace steward {

/// How the program's output is written.
struct LogOptions {
  bool timestamps = false;
  std::uint64_t rotateOnlineBytes = 0;  ///< 0: not while the program runs.
  bool rotateAtStart = false;
  std::uint32_t rotateSeconds = 0;  ///< Least age at start.
  std::uint64_t rotateBytes = 0;    ///< Least size at start.
  std::size_t keep = 0;             ///< Rotated files kept; 0 keeps all.
};

/// One log file of the program, which one or both of its streams are written to. Except for `facts`, it belongs to
/// one thread at a time.
class HostLog final : private LogObserver {
 public:
  HostLog(std::wstring path, const LogOptions& options, const Clock& clock, Mailbox& mailbox);

  const std::wstring& path() const { return file_.path(); }

  void append(std::string_view bytes);
  void requestRotation();
  /// Tries a failed log again when it is time to.
  void retry();
  bool failing() const { return writer_.failing(); }

  /// May be called from any thread.
  LogFacts facts() const;

 private:
  void logFailed(std::uint32_t error) override { post(LogNote::Kind::Failed, error); }
  void logResumed() override { post(LogNote::Kind::Resumed, 0); }
  void logRotated() override { post(LogNote::Kind::Rotated, 0); }
  void post(LogNote::Kind kind, std::uint32_t error);
  void updateFacts();
  void tellDropped();

  const Clock& clock_;
  Mailbox& mailbox_;
  const std::string pathUtf8_;
  win32::LogFile file_;
  LogWriter writer_;
  LineStamper stamper_;
  bool timestamps_;
  std::atomic<std::uint64_t> bytes_{0};
  std::atomic<std::uint64_t> dropped_{0};
  std::uint64_t toldDropped_ = 0;
  TickMs tellDroppedAt_ = 0;
};

}  // namespace steward
