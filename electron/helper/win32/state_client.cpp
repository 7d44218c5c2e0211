#include "win32/state_client.h"

#include "core/state_pipe_name.h"
#include "win32/error.h"
#include "win32/thread.h"

namespace steward::win32 {
namespace {

constexpr DWORD kBusyRetryMs = 10;

}  // namespace

std::wstring statePipePath(const std::wstring& service) {
  const std::u16string name = statePipeName(std::u16string(service.begin(), service.end()));
  return L"\\\\.\\pipe\\" + std::wstring(name.begin(), name.end());
}

Handle connectToState(const std::wstring& service, DWORD hostPid) {
  // The server must not be able to act as this process, whoever it is.
  Handle pipe(CreateFileW(statePipePath(service).c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING,
                          FILE_FLAG_OVERLAPPED | SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION, nullptr));
  if (!pipe) return {};
  ULONG server = 0;
  if (!GetNamedPipeServerProcessId(pipe.get(), &server) || server != hostPid) return {};
  return pipe;
}

std::optional<ReportedState> readState(const std::wstring& service, DWORD hostPid, DWORD timeoutMs) {
  const ULONGLONG deadline = GetTickCount64() + timeoutMs;
  Handle pipe = connectToState(service, hostPid);
  // Between two readers there is a moment without a free end of the pipe.
  while (!pipe && GetLastError() == ERROR_PIPE_BUSY && GetTickCount64() < deadline) {
    Sleep(kBusyRetryMs);
    pipe = connectToState(service, hostPid);
  }
  if (!pipe) return std::nullopt;
  const Handle done = createEvent(true);
  std::string received;
  char chunk[4096];
  while (received.size() < kMaxStateLine) {
    OVERLAPPED read{};
    read.hEvent = done.get();
    DWORD count = 0;
    if (!ReadFile(pipe.get(), chunk, sizeof chunk, nullptr, &read) && GetLastError() != ERROR_IO_PENDING) break;
    const ULONGLONG now = GetTickCount64();
    if (WaitForSingleObject(done.get(), now < deadline ? static_cast<DWORD>(deadline - now) : 0) != WAIT_OBJECT_0) {
      CancelIoEx(pipe.get(), &read);
      // The buffer must stay until the system has let go of it.
      GetOverlappedResult(pipe.get(), &read, &count, TRUE);
      break;
    }
    if (!GetOverlappedResult(pipe.get(), &read, &count, FALSE) || count == 0) break;
    received.append(chunk, count);
    const auto end = received.find('\n');
    if (end != std::string::npos) return parseReportedState(std::string_view(received).substr(0, end));
  }
  return std::nullopt;
}

}  // namespace steward::win32
