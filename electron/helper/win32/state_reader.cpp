#include "win32/state_reader.h"

#include "win32/state_client.h"

namespace steward::win32 {

/// A read under way. The system writes into it until its completion routine has run, so it outlives its reader and
/// deletes itself there.
struct StateReader::Operation {
  OVERLAPPED overlapped{};
  Handle pipe;
  Listener listener;
  bool abandoned = false;
  bool reading = false;
  bool inCallback = false;
  std::string received;
  char chunk[4096];

  /// Begins a read. False when the pipe has closed.
  bool read() {
    overlapped = {};
    reading = ReadFileEx(pipe.get(), chunk, sizeof chunk, &overlapped, &completed) != FALSE;
    return reading;
  }

  void deliverLines() {
    std::size_t start = 0;
    // The listener may destroy the reader.
    for (auto end = received.find('\n'); end != std::string::npos && !abandoned; end = received.find('\n', start)) {
      if (auto state = parseReportedState(std::string_view(received).substr(start, end - start))) {
        listener(std::move(state));
      }
      start = end + 1;
    }
    received.erase(0, start);
  }

  static void CALLBACK completed(DWORD error, DWORD count, OVERLAPPED* overlapped) {
    auto* self = reinterpret_cast<Operation*>(overlapped);
    self->reading = false;
    self->inCallback = true;
    if (!self->abandoned) {
      const bool open = error == ERROR_SUCCESS && count > 0;
      if (open) {
        self->received.append(self->chunk, count);
        self->deliverLines();
      }
      const bool usable = open && self->received.size() <= kMaxStateLine;
      if (!self->abandoned && !(usable && self->read())) {
        self->pipe.reset();
        self->listener(std::nullopt);
      }
    }
    self->inCallback = false;
    if (self->abandoned && !self->reading) delete self;
  }
};

std::unique_ptr<StateReader> StateReader::connect(const std::wstring& service, DWORD hostPid, Listener listener) {
  Handle pipe = connectToState(service, hostPid);
  if (!pipe) return nullptr;
  auto operation = std::make_unique<Operation>();
  operation->pipe = std::move(pipe);
  operation->listener = std::move(listener);
  if (!operation->read()) return nullptr;
  return std::unique_ptr<StateReader>(new StateReader(hostPid, operation.release()));
}

StateReader::~StateReader() {
  operation_->abandoned = true;
  if (operation_->reading) {
    CancelIoEx(operation_->pipe.get(), &operation_->overlapped);
  } else if (!operation_->inCallback) {
    delete operation_;
  }
}

}  // namespace steward::win32
