#include "win32/log_compressor.h"

#include "core/log_names.h"
#include "win32/directory.h"
#include "win32/file.h"
#include "win32/gzip.h"
#include "win32/log_file.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// How long an end is waited for before calls to a drive that does not answer are cancelled.
constexpr DWORD kHungMs = 2'000;

}  // namespace

LogCompressor::~LogCompressor() {
  SetEvent(cancel_.get());
  if (!thread_) return;
  while (WaitForSingleObject(thread_.get(), kHungMs) == WAIT_TIMEOUT) CancelSynchronousIo(thread_.get());
}

void LogCompressor::start() {
  const Lock lock(mutex_);
  again_ = true;
  if (running_) return;
  try {
    thread_ = startThread([this] { run(); });
    running_ = true;
  } catch (const Error&) {
    // Out of resources: the next rotation tries again.
  }
}

void LogCompressor::run() {
  // Lowers the priority for reading and writing too.
  SetThreadPriority(GetCurrentThread(), THREAD_MODE_BACKGROUND_BEGIN);
  for (;;) {
    {
      const Lock lock(mutex_);
      running_ = again_ && !cancelled();
      again_ = false;
      if (!running_) return;
    }
    compressAll();
  }
}

void LogCompressor::compressAll() {
  const std::wstring folder = parentDirectory(path_) + L"\\";
  for (const RotatedLog& log : rotatedLogs(narrow(path_), plainFileNames(parentDirectory(path_)))) {
    if (cancelled()) return;
    const std::wstring plain = folder + widen(log.fileName);
    // What an end in the middle has left is begun anew.
    if (log.content == RotatedLog::Content::Incomplete) DeleteFileW(plain.c_str());
    if (log.content != RotatedLog::Content::Plain) continue;
    const std::wstring compressed = plain + widen(kCompressedSuffix);
    // A reader may have kept the plain file from being deleted.
    if (pathKind(compressed) == PathKind::File || compress(plain, compressed)) DeleteFileW(plain.c_str());
  }
}

/// Under another name first: what has the compressed file's name is complete.
bool LogCompressor::compress(const std::wstring& plain, const std::wstring& compressed) const {
  const std::wstring part = compressed + widen(kPartSuffix);
  if (gzipFile(plain, part, cancel_.get()) == 0 && MoveFileExW(part.c_str(), compressed.c_str(), 0)) return true;
  DeleteFileW(part.c_str());
  return false;
}

}  // namespace steward::win32
