#include "win32/log_file.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/log_names.h"
#include "win32/directory.h"
#include "win32/error.h"
#include "win32/system_clock.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// How many names are tried when several rotations fall into one millisecond.
constexpr int kNameAttempts = 1000;

/// Appending needs no position: what another process truncated or appended is respected.
HANDLE openForAppend(const std::wstring& path) {
  return CreateFileW(path.c_str(), FILE_APPEND_DATA | FILE_READ_ATTRIBUTES | SYNCHRONIZE, kShareAll, nullptr, OPEN_ALWAYS,
                     FILE_ATTRIBUTE_NORMAL, nullptr);
}

std::vector<std::string> fileNames(const std::wstring& directory) {
  std::vector<std::string> names;
  WIN32_FIND_DATAW found;
  const FindHandle search(FindFirstFileExW((directory + L"\\*").c_str(), FindExInfoBasic, &found, FindExSearchNameMatch,
                                           nullptr, FIND_FIRST_EX_LARGE_FETCH));
  if (!search) return names;
  do {
    if ((found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0) names.push_back(narrow(found.cFileName));
  } while (FindNextFileW(search.get(), &found));
  return names;
}

}  // namespace

LogFile::LogFile(std::wstring path, std::size_t keep, const Clock& clock)
    : path_(std::move(path)), keep_(keep), clock_(clock) {}

bool LogFile::rotateExisting(std::uint32_t seconds, std::uint64_t bytes, std::uint32_t& error) {
  error = 0;
  WIN32_FILE_ATTRIBUTE_DATA data;
  if (!GetFileAttributesExW(path_.c_str(), GetFileExInfoStandard, &data)) return false;
  const std::uint64_t size = (static_cast<std::uint64_t>(data.nFileSizeHigh) << 32) | data.nFileSizeLow;
  const UnixMs written = toUnixMs(data.ftLastWriteTime);
  if (size == 0 || size < bytes || clock_.now() - written < std::int64_t{1000} * seconds) return false;
  error = renameTo(written);
  if (error == 0) removeExpired();
  return error == 0;
}

std::uint32_t LogFile::open() {
  file_.reset(openForAppend(path_));
  if (!file_ && GetLastError() == ERROR_PATH_NOT_FOUND) {
    try {
      createDirectories(parentDirectory(path_));
    } catch (const Error& error) {
      return error.code();
    }
    file_.reset(openForAppend(path_));
  }
  if (!file_) return GetLastError();
  LARGE_INTEGER size{};
  GetFileSizeEx(file_.get(), &size);
  size_ = static_cast<std::uint64_t>(size.QuadPart);
  return 0;
}

LogSink::Written LogFile::write(std::string_view bytes) {
  constexpr std::size_t kLargestWrite = 1U << 30;
  Written result{0, 0};
  while (result.bytes < bytes.size()) {
    DWORD written = 0;
    const auto length = static_cast<DWORD>(std::min(kLargestWrite, bytes.size() - result.bytes));
    const BOOL ok = WriteFile(file_.get(), bytes.data() + result.bytes, length, &written, nullptr);
    result.bytes += written;
    size_ += written;
    if (ok && written > 0) continue;
    result.error = ok ? ERROR_DISK_FULL : GetLastError();
    break;
  }
  return result;
}

std::uint32_t LogFile::rotate() {
  file_.reset();
  const std::uint32_t error = renameTo(clock_.now());
  const std::uint32_t opened = open();
  if (error == 0) removeExpired();
  return error != 0 ? error : opened;
}

std::uint32_t LogFile::renameTo(UnixMs time) {
  const std::string path = narrow(path_);
  DWORD error = 0;
  for (int attempt = 0; attempt < kNameAttempts; ++attempt) {
    if (MoveFileExW(path_.c_str(), widen(rotatedPath(path, time + attempt)).c_str(), 0)) return 0;
    error = GetLastError();
    if (error != ERROR_ALREADY_EXISTS && error != ERROR_FILE_EXISTS) break;
  }
  return error;
}

void LogFile::removeExpired() {
  if (keep_ == 0) return;
  const std::wstring directory = parentDirectory(path_);
  for (const std::string& name : expiredLogs(narrow(path_), fileNames(directory), keep_)) {
    DeleteFileW((directory + L"\\" + widen(name)).c_str());
  }
}

}  // namespace steward::win32
