#pragma once

#include <windows.h>

#include <string>
#include <utility>

#include "win32/handle.h"
#include "win32/thread.h"

namespace steward::win32 {

/// Compresses the rotated files of one log (RotateGzip) on a thread that gives way to all others and is there only while
/// there is something to do. What it compresses it finds by the files' names: an end in the middle is made good the
/// next time, and files from before are compressed too.
class LogCompressor {
 public:
  explicit LogCompressor(std::wstring path) : path_(std::move(path)), cancel_(createEvent(true)) {}
  /// Cancels what is being compressed.
  ~LogCompressor();
  LogCompressor(const LogCompressor&) = delete;
  LogCompressor& operator=(const LogCompressor&) = delete;

  /// Looks for files to compress, now or after those that are being compressed.
  void start();

 private:
  void run();
  void compressAll();
  bool compress(const std::wstring& plain, const std::wstring& compressed) const;
  bool cancelled() const { return WaitForSingleObject(cancel_.get(), 0) == WAIT_OBJECT_0; }

  std::wstring path_;
  Handle cancel_;
  Handle thread_;
  Mutex mutex_;
  bool running_ = false;
  bool again_ = false;
};

}  // namespace steward::win32
