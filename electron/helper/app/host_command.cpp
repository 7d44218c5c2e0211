#include "app/host_command.h"

#include "core/line_holder.h"
#include "win32/output_pipe.h"
#include "win32/thread.h"

namespace steward {
namespace {

/// How long output that is still on its way is waited for once the command is gone.
constexpr DWORD kDrainMs = 2'000;

}  // namespace

/// Reads both streams of a command on a thread of its own and relays their lines.
class HostCommand::Capture {
 public:
  explicit Capture(OutputRelay& relay) : relay_(relay), stop_(win32::createEvent(true)) {}
  ~Capture() {
    if (!thread_) return;
    // With the last process the pipes have closed; one that another process has got hold of is not waited for.
    if (WaitForSingleObject(thread_.get(), kDrainMs) == WAIT_TIMEOUT) SetEvent(stop_.get());
    WaitForSingleObject(thread_.get(), INFINITE);
  }
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;

  HANDLE writeEnd(LogStream stream) const { return streams_[index(stream)].pipe.writeEnd(); }

  void start() {
    for (Stream& stream : streams_) stream.pipe.closeWriteEnd();
    thread_ = win32::startThread([this] { run(); });
  }

 private:
  struct Stream {
    win32::OutputPipe pipe;
    LineHolder holder;
  };

  static std::size_t index(LogStream stream) { return stream == LogStream::Output ? 0 : 1; }

  void run() {
    for (Stream& stream : streams_) stream.pipe.beginRead();
    for (;;) {
      HANDLE handles[3] = {stop_.get()};
      DWORD count = 1;
      for (const Stream& stream : streams_) {
        if (!stream.pipe.ended()) handles[count++] = stream.pipe.ready();
      }
      if (count == 1) break;
      if (WaitForMultipleObjects(count, handles, FALSE, INFINITE) == WAIT_OBJECT_0) break;
      for (const LogStream which : {LogStream::Output, LogStream::Error}) receive(which);
    }
    for (const LogStream which : {LogStream::Output, LogStream::Error}) {
      streams_[index(which)].holder.flush([&](std::string_view part) { relay_.write(which, part); });
    }
  }

  void receive(LogStream which) {
    Stream& stream = streams_[index(which)];
    if (!stream.pipe.isReady()) return;
    stream.holder.append(stream.pipe.take(), TextUnit::Byte, [&](std::string_view part) { relay_.write(which, part); });
    if (!stream.pipe.ended()) stream.pipe.beginRead();
  }

  OutputRelay& relay_;
  Stream streams_[2];
  win32::Handle stop_;
  win32::Handle thread_;
};

HostCommand::HostCommand(win32::ProcessSpec spec, OutputRelay* relay)
    : job_(win32::Job::Descendants::Contained, win32::Job::Lifetime::Owner) {
  if (relay != nullptr) {
    capture_ = std::make_unique<Capture>(*relay);
    spec.standardOutput = capture_->writeEnd(LogStream::Output);
    spec.standardError = capture_->writeEnd(LogStream::Error);
  }
  process_ = win32::startProcess(spec, job_);
  if (capture_) capture_->start();
}

HostCommand::~HostCommand() { job_.terminate(); }

std::uint32_t HostCommand::exitCode() const {
  DWORD code = 0;
  if (!GetExitCodeProcess(ended(), &code)) win32::throwLastError("GetExitCodeProcess");
  return code;
}

}  // namespace steward
