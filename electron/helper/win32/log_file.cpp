#include "win32/log_file.h"

#include <algorithm>
#include <utility>

#include "win32/directory.h"
#include "win32/error.h"
#include "win32/file.h"
#include "win32/system_clock.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Appending needs no position: what another process truncated or appended is respected.
constexpr DWORD kAccess = FILE_APPEND_DATA | FILE_READ_ATTRIBUTES | SYNCHRONIZE;

/// They promise asynchronous calls or buffers of whole sectors, which a log's writer does not keep.
constexpr DWORD kUnusableFlags = FILE_FLAG_OVERLAPPED | FILE_FLAG_NO_BUFFERING;

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// How many names are tried when several rotations fall into one millisecond.
constexpr int kNameAttempts = 1000;

/// A clock that is set back by less must not make a later file seem older than the one before.
constexpr UnixMs kKeepOrderMs = 86'400'000;

bool creates(DWORD disposition) { return disposition != OPEN_EXISTING && disposition != TRUNCATE_EXISTING; }

bool exists(const std::wstring& path) { return GetFileAttributesW(path.c_str()) != INVALID_FILE_ATTRIBUTES; }

bool isTaken(DWORD error) { return error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS; }

bool isGone(DWORD error) { return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND; }

}  // namespace

LogFile::LogFile(std::wstring path, const LogFileOptions& options, const Clock& clock, HANDLE interrupt)
    : path_(longPath(path)), options_(options), clock_(clock), interrupt_(interrupt) {
  options_.flags &= ~kUnusableFlags;
  if (options_.shareMode == (FILE_SHARE_READ | FILE_SHARE_WRITE)) options_.shareMode |= FILE_SHARE_DELETE;
}

std::optional<LogFile::Existing> LogFile::existing() const {
  WIN32_FILE_ATTRIBUTE_DATA data;
  if (!GetFileAttributesExW(path_.c_str(), GetFileExInfoStandard, &data)) return std::nullopt;
  if ((data.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) return std::nullopt;
  const std::uint64_t size = (std::uint64_t{data.nFileSizeHigh} << 32) | data.nFileSizeLow;
  return Existing{toUnixMs(data.ftLastWriteTime), size};
}

std::uint32_t LogFile::rotateExisting(const Existing& file) { return putAside(file.written); }

std::uint32_t LogFile::open() {
  // An older handle may be what keeps a deleted file's name taken, or others from sharing the new one.
  file_.reset();
  size_ = 0;
  const DWORD disposition = opened_ ? OPEN_ALWAYS : options_.disposition;
  file_.reset(openWith(disposition));
  if (!file_ && GetLastError() == ERROR_PATH_NOT_FOUND && creates(disposition)) {
    try {
      createDirectories(parentDirectory(path_));
    } catch (const Error& error) {
      return error.code();
    }
    file_.reset(openWith(disposition));
  }
  if (!file_) return GetLastError();
  opened_ = true;
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
  const std::uint32_t error = putAside(clock_.now());
  // A failure is that of the next write, which tries again.
  open();
  // One that others have put aside already needs no more than a new beginning.
  return isGone(error) ? 0 : error;
}

bool LogFile::inPlace() {
  FILE_STANDARD_INFO facts;
  if (GetFileInformationByHandleEx(file_.get(), FileStandardInfo, &facts, sizeof facts)) {
    if (facts.DeletePending) return false;
    size_ = static_cast<std::uint64_t>(facts.EndOfFile.QuadPart);
  }
  const Handle there(CreateFileW(path_.c_str(), FILE_READ_ATTRIBUTES, kShareAll, nullptr, OPEN_EXISTING,
                                 FILE_ATTRIBUTE_NORMAL, nullptr));
  return there ? isSameFile(there.get(), file_.get()).value_or(true) : !isGone(GetLastError());
}

void LogFile::removeExpired() const {
  if (options_.retention.unlimited()) return;
  const std::wstring directory = parentDirectory(path_);
  const std::vector<RotatedLog> rotated = rotatedLogs(narrow(path_), plainFileNames(directory));
  for (const std::string& name : expiredLogs(rotated, options_.retention, clock_.now())) {
    DeleteFileW((directory + L"\\" + widen(name)).c_str());
  }
}

HANDLE LogFile::openWith(DWORD disposition) const {
  if (disposition == TRUNCATE_EXISTING) {
    // The system truncates only for who may write anywhere, which would be no appending.
    if (const DWORD error = truncate()) {
      SetLastError(error);
      return INVALID_HANDLE_VALUE;
    }
    disposition = OPEN_EXISTING;
  }
  return CreateFileW(path_.c_str(), kAccess, options_.shareMode, nullptr, disposition, options_.flags, nullptr);
}

/// Puts the content of the closed file under the first free name of that time or shortly after.
std::uint32_t LogFile::putAside(UnixMs time) {
  const std::string path = narrow(path_);
  if (time <= lastAside_ && lastAside_ - time < kKeepOrderMs) time = lastAside_ + 1;
  std::uint32_t error = 0;
  for (int attempt = 0; attempt < kNameAttempts; ++attempt) {
    const std::wstring target = widen(rotatedPath(path, time + attempt));
    if (exists(target + widen(kCompressedSuffix))) continue;
    error = options_.copyAndTruncate ? copyAndTruncate(target) : move(target);
    if (isTaken(error)) continue;
    if (error == 0) lastAside_ = time + attempt;
    break;
  }
  return error;
}

std::uint32_t LogFile::move(const std::wstring& target) const {
  return MoveFileExW(path_.c_str(), target.c_str(), 0) ? 0 : GetLastError();
}

std::uint32_t LogFile::copyAndTruncate(const std::wstring& target) const {
  // Opened first: a file that cannot be truncated is not copied for nothing.
  const Handle file(CreateFileW(path_.c_str(), GENERIC_WRITE, kShareAll, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!file) return GetLastError();
  if (const std::uint32_t error = copyTo(target)) return error;
  if (options_.rotateDelayMs > 0) WaitForSingleObject(interrupt_, options_.rotateDelayMs);
  if (SetEndOfFile(file.get())) return 0;
  const DWORD error = GetLastError();
  // The file goes on with the same content: what was copied would be there twice.
  DeleteFileW(target.c_str());
  return error;
}

/// Copies under another name first: what has the rotated file's name is complete.
std::uint32_t LogFile::copyTo(const std::wstring& target) const {
  if (exists(target)) return ERROR_FILE_EXISTS;
  const std::wstring part = target + widen(kPartSuffix);
  if (CopyFileW(path_.c_str(), part.c_str(), FALSE) && MoveFileExW(part.c_str(), target.c_str(), 0)) return 0;
  const DWORD error = GetLastError();
  DeleteFileW(part.c_str());
  return error;
}

std::uint32_t LogFile::truncate() const {
  const Handle file(
      CreateFileW(path_.c_str(), GENERIC_WRITE, kShareAll, nullptr, TRUNCATE_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
  return file ? 0 : GetLastError();
}

std::vector<std::string> plainFileNames(const std::wstring& directory) {
  constexpr DWORD kOther = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT;
  std::vector<std::string> names;
  WIN32_FIND_DATAW found;
  const FindHandle search(FindFirstFileExW((directory + L"\\*").c_str(), FindExInfoBasic, &found, FindExSearchNameMatch,
                                           nullptr, FIND_FIRST_EX_LARGE_FETCH));
  if (!search) return names;
  do {
    if ((found.dwFileAttributes & kOther) == 0) names.push_back(narrow(found.cFileName));
  } while (FindNextFileW(search.get(), &found));
  return names;
}

}  // namespace steward::win32
