#include "win32/output_pipe.h"

#include <atomic>
#include <string>

#include "win32/error.h"
#include "win32/security.h"
#include "win32/text.h"
#include "win32/thread.h"

namespace steward::win32 {
namespace {

constexpr DWORD kBufferBytes = 64 * 1024;

/// Anonymous pipes cannot be read overlapped, so this one has a name that is used once. The time, in parts of a
/// microsecond, keeps others from taking the name first, which would keep the program from starting.
std::wstring uniqueName() {
  static std::atomic<unsigned> counter{0};
  LARGE_INTEGER time;
  QueryPerformanceCounter(&time);
  return L"\\\\.\\pipe\\Steward-output-" + std::to_wstring(GetCurrentProcessId()) + L"-" + std::to_wstring(++counter) +
         L"-" + std::to_wstring(time.QuadPart);
}

}  // namespace

OutputPipe::OutputPipe()
    : ready_(createEvent(true)), buffers_(std::make_unique_for_overwrite<char[]>(2 * kBufferBytes)) {
  const std::wstring name = uniqueName();
  constexpr DWORD kOpenMode = PIPE_ACCESS_INBOUND | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE;
  constexpr DWORD kPipeMode = PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS;
  // Nobody else may connect, or the program's end could not be opened any more.
  const LocalMemory security = securityDescriptor(L"D:P(A;;GA;;;" + ownSid() + L")");
  SECURITY_ATTRIBUTES own{sizeof own, security.get(), FALSE};
  readEnd_.reset(CreateNamedPipeW(name.c_str(), kOpenMode, kPipeMode, 1, kBufferBytes, kBufferBytes, 0, &own));
  if (!readEnd_) throwLastError("CreateNamedPipeW", narrow(name));
  SECURITY_ATTRIBUTES inheritable{sizeof inheritable, nullptr, TRUE};
  writeEnd_.reset(CreateFileW(name.c_str(), GENERIC_WRITE, 0, &inheritable, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!writeEnd_) throwLastError("CreateFileW", narrow(name));
}

OutputPipe::~OutputPipe() {
  if (!pending_) return;
  DWORD bytes = 0;
  CancelIoEx(readEnd_.get(), &overlapped_);
  GetOverlappedResult(readEnd_.get(), &overlapped_, &bytes, TRUE);
}

void OutputPipe::beginRead() {
  second_ = !second_;
  overlapped_ = OVERLAPPED{};
  overlapped_.hEvent = ready_.get();
  pending_ = ReadFile(readEnd_.get(), filling(), kBufferBytes, nullptr, &overlapped_) ||
             GetLastError() == ERROR_IO_PENDING;
  ended_ = !pending_;
}

std::string_view OutputPipe::take() {
  DWORD bytes = 0;
  const BOOL ok = GetOverlappedResult(readEnd_.get(), &overlapped_, &bytes, FALSE);
  pending_ = false;
  // A write of zero bytes completes a read with zero bytes; only an error ends the stream.
  ended_ = !ok;
  return ok ? std::string_view(filling(), bytes) : std::string_view();
}

char* OutputPipe::filling() const { return buffers_.get() + (second_ ? kBufferBytes : 0); }

}  // namespace steward::win32
