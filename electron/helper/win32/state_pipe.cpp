#include "win32/state_pipe.h"

#include <utility>

#include "win32/error.h"
#include "win32/security.h"
#include "win32/state_client.h"
#include "win32/text.h"
#include "win32/thread.h"

namespace steward::win32 {
namespace {

/// Room for some dozens of states that a reader has not fetched yet.
constexpr DWORD kPipeBytes = 32 * 1024;
constexpr std::size_t kMaxReaders = 32;

/// Full control for SYSTEM, Administrators and the service's account; reading for local users, which for a pipe that
/// only its server writes is all there is to do. Remote callers (NU) are refused.
LocalMemory pipeSecurity() {
  return securityDescriptor(L"D:P(D;;GA;;;NU)(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;" + ownSid() +
                            L")(A;;GR;;;BU)(A;;GR;;;AU)");
}

}  // namespace

/// One connected reader and the write that may be under way to it.
struct StatePipe::Reader {
  explicit Reader(Handle connection) : pipe(std::move(connection)), written(createEvent(true)) {}
  ~Reader() {
    if (!pending) return;
    DWORD bytes = 0;
    CancelIoEx(pipe.get(), &overlapped);
    GetOverlappedResult(pipe.get(), &overlapped, &bytes, TRUE);
  }

  /// Returns false when the reader has gone, or has not fetched what was sent before.
  bool send(std::shared_ptr<const std::string> line) {
    DWORD bytes = 0;
    if (pending && !GetOverlappedResult(pipe.get(), &overlapped, &bytes, FALSE)) return false;
    sending = std::move(line);
    overlapped = OVERLAPPED{};
    overlapped.hEvent = written.get();
    pending = WriteFile(pipe.get(), sending->data(), static_cast<DWORD>(sending->size()), nullptr, &overlapped) ||
              GetLastError() == ERROR_IO_PENDING;
    return pending;
  }

  Handle pipe;
  Handle written;
  OVERLAPPED overlapped{};
  std::shared_ptr<const std::string> sending;
  bool pending = false;
};

StatePipe::StatePipe(const std::wstring& service)
    : name_(statePipePath(service)), security_(pipeSecurity()), connected_(createEvent(true)) {
  listen(true);
}

StatePipe::~StatePipe() { cancelListening(); }

void StatePipe::accept() {
  connectPending_ = false;
  DWORD bytes = 0;
  const bool connected = GetOverlappedResult(listening_.get(), &connecting_, &bytes, FALSE) != FALSE;
  if (connected && line_) {
    // A reader that has gone is noticed only by writing to it. Each line is the whole state: repeating it is harmless.
    if (readers_.size() >= kMaxReaders) sendToAll();
    if (readers_.size() >= kMaxReaders) readers_.pop_front();
    auto reader = std::make_unique<Reader>(std::move(listening_));
    if (reader->send(line_)) readers_.push_back(std::move(reader));
  }
  listen(false);
}

void StatePipe::publish(const std::string& line) {
  line_ = std::make_shared<const std::string>(line);
  sendToAll();
}

void StatePipe::listen(bool first) {
  SECURITY_ATTRIBUTES attributes{sizeof attributes, security_.get(), FALSE};
  const DWORD openMode = PIPE_ACCESS_OUTBOUND | FILE_FLAG_OVERLAPPED | (first ? FILE_FLAG_FIRST_PIPE_INSTANCE : 0);
  constexpr DWORD kPipeMode = PIPE_TYPE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS;
  listening_.reset(
      CreateNamedPipeW(name_.c_str(), openMode, kPipeMode, PIPE_UNLIMITED_INSTANCES, kPipeBytes, 0, 0, &attributes));
  if (!listening_) throwLastError("CreateNamedPipeW", narrow(name_));
  connecting_ = OVERLAPPED{};
  connecting_.hEvent = connected_.get();
  ResetEvent(connected_.get());
  if (ConnectNamedPipe(listening_.get(), &connecting_)) {
    SetEvent(connected_.get());
    return;
  }
  const DWORD error = GetLastError();
  connectPending_ = error == ERROR_IO_PENDING;
  if (connectPending_) return;
  // A reader came between the two calls; one that has gone again already is found out when it is written to.
  if (error != ERROR_PIPE_CONNECTED && error != ERROR_NO_DATA) throw Error(error, "ConnectNamedPipe", narrow(name_));
  SetEvent(connected_.get());
}

void StatePipe::cancelListening() {
  if (!connectPending_) return;
  DWORD bytes = 0;
  CancelIoEx(listening_.get(), &connecting_);
  GetOverlappedResult(listening_.get(), &connecting_, &bytes, TRUE);
}

void StatePipe::sendToAll() {
  readers_.remove_if([this](const std::unique_ptr<Reader>& reader) { return !reader->send(line_); });
}

}  // namespace steward::win32
