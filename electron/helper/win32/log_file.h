#pragma once

#include <windows.h>

#include <string>

#include "core/log_writer.h"
#include "win32/handle.h"

namespace steward::win32 {

/// A log file. Others may read, rename and delete it while it is written.
class LogFile final : public LogSink {
 public:
  /// `keep`: how many rotated files are left when it is rotated; 0 leaves all.
  LogFile(std::wstring path, std::size_t keep, const Clock& clock);

  const std::wstring& path() const { return path_; }

  /// Rotates the file that an earlier run left, when it is at least `bytes` long and was last written at least
  /// `seconds` ago (AppRotateFiles). To be called before `open`. Returns whether it was rotated; a failure to rotate
  /// is given in `error`.
  bool rotateExisting(std::uint32_t seconds, std::uint64_t bytes, std::uint32_t& error);

  std::uint32_t open() override;
  Written write(std::string_view bytes) override;
  std::uint32_t rotate() override;
  std::uint64_t size() const override { return size_; }

 private:
  std::uint32_t renameTo(UnixMs time);
  void removeExpired();

  std::wstring path_;
  std::size_t keep_;
  const Clock& clock_;
  Handle file_;
  std::uint64_t size_ = 0;
};

}  // namespace steward::win32
