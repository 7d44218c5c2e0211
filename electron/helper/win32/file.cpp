#include "win32/file.h"

#include <windows.h>

#include <algorithm>

#include "win32/error.h"
#include "win32/handle.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

Handle openForReading(const std::wstring& path) {
  return Handle(CreateFileW(longPath(path).c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                            nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
}

std::string readFrom(HANDLE file, const std::wstring& path, std::size_t limit) {
  std::string bytes(limit, '\0');
  std::size_t filled = 0;
  while (filled < limit) {
    DWORD count = 0;
    const auto wanted = static_cast<DWORD>(std::min<std::size_t>(limit - filled, 1 << 20));
    if (!ReadFile(file, bytes.data() + filled, wanted, &count, nullptr)) throwLastError("ReadFile", narrow(path));
    if (count == 0) break;
    filled += count;
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

std::wstring longPath(const std::wstring& path) {
  if (path.size() < MAX_PATH - 12 || path.starts_with(L"\\\\?\\") || path.starts_with(L"\\\\.\\")) return path;
  std::wstring native = path;
  std::ranges::replace(native, L'/', L'\\');
  return native.starts_with(L"\\\\") ? L"\\\\?\\UNC\\" + native.substr(2) : L"\\\\?\\" + native;
}

PathKind pathKind(const std::wstring& path) {
  const DWORD attributes = GetFileAttributesW(longPath(path).c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) return PathKind::Missing;
  return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? PathKind::Directory : PathKind::File;
}

std::optional<bool> isSameFile(HANDLE first, HANDLE second) {
  BY_HANDLE_FILE_INFORMATION a;
  BY_HANDLE_FILE_INFORMATION b;
  if (!GetFileInformationByHandle(first, &a) || !GetFileInformationByHandle(second, &b)) return std::nullopt;
  return a.dwVolumeSerialNumber == b.dwVolumeSerialNumber && a.nFileIndexHigh == b.nFileIndexHigh &&
         a.nFileIndexLow == b.nFileIndexLow;
}

bool isSameFile(const std::wstring& first, const std::wstring& second) {
  const Handle left = openForReading(first);
  const Handle right = openForReading(second);
  return left && right && isSameFile(left.get(), right.get()).value_or(false);
}

std::string readFileStart(const std::wstring& path, std::size_t limit) {
  const Handle file = openForReading(path);
  if (!file) throwLastError("CreateFileW", narrow(path));
  return readFrom(file.get(), path, limit);
}

std::string readFileEnd(const std::wstring& path, std::size_t limit) {
  const Handle file = openForReading(path);
  if (!file) {
    const DWORD error = GetLastError();
    if (error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND) return {};
    throw Error(error, "CreateFileW", narrow(path));
  }
  LARGE_INTEGER size{};
  if (!GetFileSizeEx(file.get(), &size)) throwLastError("GetFileSizeEx", narrow(path));
  LARGE_INTEGER start{};
  start.QuadPart = std::max<LONGLONG>(0, size.QuadPart - static_cast<LONGLONG>(limit));
  if (!SetFilePointerEx(file.get(), start, nullptr, FILE_BEGIN)) throwLastError("SetFilePointerEx", narrow(path));
  return readFrom(file.get(), path, static_cast<std::size_t>(size.QuadPart - start.QuadPart));
}

void writeFile(const std::wstring& path, std::string_view bytes) {
  const Handle file(CreateFileW(longPath(path).c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL,
                                nullptr));
  if (!file) throwLastError("CreateFileW", narrow(path));
  while (!bytes.empty()) {
    DWORD count = 0;
    const auto wanted = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1 << 20));
    if (!WriteFile(file.get(), bytes.data(), wanted, &count, nullptr)) throwLastError("WriteFile", narrow(path));
    bytes.remove_prefix(count);
  }
}

std::optional<std::uint64_t> fileSize(const std::wstring& path) {
  WIN32_FILE_ATTRIBUTE_DATA data;
  if (!GetFileAttributesExW(longPath(path).c_str(), GetFileExInfoStandard, &data)) return std::nullopt;
  if ((data.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) return std::nullopt;
  return (std::uint64_t{data.nFileSizeHigh} << 32) | data.nFileSizeLow;
}

}  // namespace steward::win32
