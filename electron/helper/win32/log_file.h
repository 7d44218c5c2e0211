#pragma once

#include <windows.h>

#include <optional>
#include <string>
#include <vector>

#include "core/log_names.h"
#include "core/log_writer.h"
#include "win32/handle.h"

namespace steward::win32 {

/// How a log file is opened and rotated.
struct LogFileOptions {
  /// As for CreateFileW (AppStdoutShareMode …). NSSM's default, which lets others read and write, lets them rename
  /// and delete too: what collects or rotates logs must not fail because of a running service.
  DWORD shareMode = FILE_SHARE_READ | FILE_SHARE_WRITE;
  /// As for CreateFileW, for the first opening in a run of the program (AppStdoutCreationDisposition …). Opened again,
  /// the file is continued, or created when it has gone.
  DWORD disposition = OPEN_ALWAYS;
  /// As for CreateFileW (AppStdoutFlagsAndAttributes …), but for those that ask something of the writer.
  DWORD flags = FILE_ATTRIBUTE_NORMAL;
  bool copyAndTruncate = false;  ///< Rotates by a copy, so that the file stays the same one.
  DWORD rotateDelayMs = 0;       ///< Pause between copying and truncating, for readers to catch up.
  Retention retention;
};

/// A log file. Belongs to one thread at a time.
class LogFile final : public LogSink {
 public:
  /// `interrupt`: an event that ends the pause of a rotation.
  LogFile(std::wstring path, const LogFileOptions& options, const Clock& clock, HANDLE interrupt);

  const std::wstring& path() const { return path_; }

  /// What an earlier run left.
  struct Existing {
    UnixMs written;  ///< When it was last written.
    std::uint64_t size;
  };
  std::optional<Existing> existing() const;

  /// Puts aside what an earlier run left, under the name of the time when it was last written. To be called before
  /// `open`. Returns a Win32 error number.
  std::uint32_t rotateExisting(const Existing& file);

  /// Deletes the rotated files that are not to be kept.
  void removeExpired() const;

  std::uint32_t open() override;
  Written write(std::string_view bytes) override;
  std::uint32_t rotate() override;
  bool inPlace() override;
  std::uint64_t size() const override { return size_; }

 private:
  HANDLE openWith(DWORD disposition) const;
  std::uint32_t putAside(UnixMs time);
  std::uint32_t move(const std::wstring& target) const;
  std::uint32_t copyAndTruncate(const std::wstring& target) const;
  std::uint32_t copyTo(const std::wstring& target) const;
  std::uint32_t truncate() const;

  std::wstring path_;
  LogFileOptions options_;
  const Clock& clock_;
  HANDLE interrupt_;
  Handle file_;
  bool opened_ = false;    ///< Whether it has been open in this run.
  UnixMs lastAside_ = -1;  ///< The time in the name of the last rotated file.
  std::uint64_t size_ = 0;
};

/// The names of the files in a folder, without those that are links to something else; empty when it cannot be read.
std::vector<std::string> plainFileNames(const std::wstring& directory);

}  // namespace steward::win32
