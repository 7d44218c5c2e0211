#include "win32/history_file.h"

#include <windows.h>

#include <algorithm>

#include "core/host_event.h"
#include "win32/directory.h"
#include "win32/error.h"
#include "win32/file.h"
#include "win32/handle.h"
#include "win32/security.h"
#include "win32/system_clock.h"
#include "win32/text.h"
#include "win32/trusted_directory.h"

namespace steward::win32 {
namespace {

constexpr std::size_t kMaxBytes = 1024 * 1024;
constexpr UnixMs kKeptMs = UnixMs{365} * 24 * 60 * 60 * 1000;
constexpr wchar_t kAdministratorsOnly[] = L"D:P(A;;FA;;;SY)(A;;FA;;;BA)";
constexpr SECURITY_INFORMATION kOwnPermissions = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
constexpr wchar_t kExtension[] = L".jsonl";
constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

std::wstring historyFile(const std::wstring& service) { return historyDirectory() + L"\\" + fileNameOf(service) + kExtension; }

Handle openForWriting(const std::wstring& path, DWORD access, DWORD disposition, void* descriptor) {
  SECURITY_ATTRIBUTES security{sizeof security, descriptor, FALSE};
  Handle file(CreateFileW(path.c_str(), access, kShareAll, descriptor == nullptr ? nullptr : &security, disposition,
                          FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!file) throwLastError("CreateFileW", narrow(path));
  return file;
}

void write(HANDLE file, std::string_view bytes, const std::wstring& path) {
  DWORD written = 0;
  if (!WriteFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) || written != bytes.size()) {
    throwLastError("WriteFile", narrow(path));
  }
}

/// Readers see either the old or the new file, which keeps its permissions.
void dropOlderHalf(const std::wstring& path, void* administratorsOnly) {
  const std::wstring fresh = path + L".new";
  const std::string lines = readFileEnd(path, kMaxBytes);
  write(openForWriting(fresh, GENERIC_WRITE, CREATE_ALWAYS, administratorsOnly).get(), newerHalf(lines), fresh);
  if (!ReplaceFileW(path.c_str(), fresh.c_str(), nullptr, 0, nullptr, nullptr)) throwLastError("ReplaceFileW", narrow(path));
}

}  // namespace

void appendHistory(const std::wstring& service, std::string_view line, bool restricted) {
  createTrustedDirectory(dataDirectory());
  createTrustedDirectory(historyDirectory());
  const std::wstring path = historyFile(service);
  const LocalMemory administratorsOnly = securityDescriptor(kAdministratorsOnly);
  LARGE_INTEGER size{};
  {
    constexpr DWORD kAppend = FILE_APPEND_DATA | FILE_READ_ATTRIBUTES | READ_CONTROL | WRITE_DAC | SYNCHRONIZE;
    const Handle file = openForWriting(path, kAppend, OPEN_ALWAYS, restricted ? administratorsOnly.get() : nullptr);
    if (restricted && !SetKernelObjectSecurity(file.get(), kOwnPermissions, administratorsOnly.get())) {
      throwLastError("SetKernelObjectSecurity", narrow(path));
    }
    write(file.get(), line, path);
    if (!GetFileSizeEx(file.get(), &size)) throwLastError("GetFileSizeEx", narrow(path));
  }
  if (size.QuadPart > static_cast<LONGLONG>(kMaxBytes)) dropOlderHalf(path, administratorsOnly.get());
}

std::vector<std::string> readHistory(const std::wstring& service, std::size_t limit) {
  std::string text = readFileEnd(historyFile(service), kMaxBytes);
  // A last line without an end is still being written.
  text.resize(text.rfind('\n') + 1);
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < limit) {
    text.pop_back();
    const std::size_t start = text.rfind('\n') + 1;
    lines.push_back(text.substr(start));
    text.resize(start);
  }
  return lines;
}

void dropOldHistories(const std::vector<std::wstring>& services) noexcept {
  const std::wstring folder = historyDirectory() + L"\\";
  WIN32_FIND_DATAW found;
  const FindHandle search(FindFirstFileW((folder + L'*' + kExtension).c_str(), &found));
  if (!search) return;
  FILETIME now;
  GetSystemTimeAsFileTime(&now);
  do {
    const std::wstring file = found.cFileName;
    const bool present = std::ranges::any_of(
        services, [&](const std::wstring& service) { return equalIgnoringCase(file, fileNameOf(service) + kExtension); });
    if (!present && toUnixMs(now) - toUnixMs(found.ftLastWriteTime) > kKeptMs) DeleteFileW((folder + file).c_str());
  } while (FindNextFileW(search.get(), &found));
}

}  // namespace steward::win32
