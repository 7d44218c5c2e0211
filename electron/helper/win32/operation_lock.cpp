#include "win32/operation_lock.h"

#include <cstdint>

#include "win32/directory.h"
#include "win32/error.h"
#include "win32/security.h"
#include "win32/sha256.h"
#include "win32/text.h"
#include "win32/trusted_directory.h"

namespace steward::win32 {
namespace {

constexpr wchar_t kAdministratorsOnly[] = L"D:P(A;;FA;;;SY)(A;;FA;;;BA)";

std::wstring lockPath() { return dataDirectory() + L"\\operations.lock"; }

Handle open(const std::wstring& path) {
  const LocalMemory security = securityDescriptor(kAdministratorsOnly);
  SECURITY_ATTRIBUTES attributes{sizeof attributes, security.get(), FALSE};
  constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  return Handle(CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE | READ_CONTROL, kShareAll, &attributes, OPEN_ALWAYS,
                            FILE_ATTRIBUTE_NORMAL, nullptr));
}

/// An empty handle when this account may not open the file.
Handle openLockFile() {
  const std::wstring path = lockPath();
  try {
    createTrustedDirectory(dataDirectory());
  } catch (const Error& error) {
    if (error.code() == ERROR_ACCESS_DENIED) return {};
    throw;
  }
  Handle file = open(path);
  // Somebody else's file is left from a time when the folder was open to users, who may still hold it.
  if (file && !hasTrustedOwner(file.get())) {
    file.reset();
    if (!DeleteFileW(path.c_str())) throwLastError("DeleteFileW", narrow(path));
    file = open(path);
  }
  if (!file && GetLastError() != ERROR_ACCESS_DENIED) throwLastError("CreateFileW", narrow(path));
  return file;
}

/// The byte that stands for a service; two services share one only when 60 bits of their hashes are the same.
std::uint64_t byteOf(const std::wstring& service) {
  std::wstring lower(service.size(), L'\0');
  const auto length = static_cast<int>(service.size());
  LCMapStringEx(LOCALE_NAME_INVARIANT, LCMAP_LOWERCASE, service.data(), length, lower.data(), length, nullptr, nullptr, 0);
  return std::stoull(sha256Hex(narrow(lower)).substr(0, 15), nullptr, 16);
}

bool lockByte(HANDLE file, std::uint64_t offset, const std::wstring& service) {
  OVERLAPPED range{};
  range.Offset = static_cast<DWORD>(offset);
  range.OffsetHigh = static_cast<DWORD>(offset >> 32);
  if (LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &range)) return true;
  const DWORD error = GetLastError();
  if (error != ERROR_LOCK_VIOLATION && error != ERROR_IO_PENDING) throw Error(error, "LockFileEx", narrow(service));
  return false;
}

}  // namespace

OperationLock::OperationLock(const std::wstring& service) : file_(openLockFile()), owned_(true) {
  if (file_) owned_ = lockByte(file_.get(), byteOf(service), service);
}

}  // namespace steward::win32
