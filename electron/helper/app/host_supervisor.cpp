#include "app/host_supervisor.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace steward {
namespace {

constexpr TickMs kNever = std::numeric_limits<TickMs>::max();

}  // namespace

Supervisor::Supervisor(std::wstring service, ServiceStatus& status, Mailbox& mailbox, const Clock& clock)
    : service_(std::move(service)),
      status_(status),
      mailbox_(mailbox),
      clock_(clock),
      report_(service_, clock),
      hooks_(clock, relay_),
      hostStartedAt_(clock.ticks()) {}

Supervisor::~Supervisor() { relay_.connect(nullptr); }

ServiceExit Supervisor::run() {
  report_.record(report_.event("serviceStarting"));
  report_.publish();
  std::optional<ServiceExit> exit = startFirst();
  while (!exit) {
    switch (wait(program_ ? program_->ended() : nullptr, nextDeadline(), Listen::Yes)) {
      case Woken::Mail:
        exit = handleControls();
        handleNotes();
        // Mail may come faster than any deadline.
        if (!exit) exit = advance();
        break;
      case Woken::Ended:
        exit = handleExit();
        break;
      case Woken::Due:
        exit = advance();
        if (phase_ == Phase::Starting) reportProgress();
        break;
    }
  }
  const bool failed = exit->win32 != NO_ERROR;
  program_.reset();
  awaitHooks();
  closeOutput();
  handleNotes();
  HostEvent stopped = report_.event("stopped");
  if (failed) stopped.win32 = exit->win32;
  if (exit->win32 == ERROR_SERVICE_SPECIFIC_ERROR) stopped.exitCode = exit->specific;
  report_.record(stopped);
  report_.state.state = failed ? "failed" : "stopped";
  report_.state.pid.reset();
  report_.state.nextStartAt.reset();
  report_.publish();
  return *exit;
}

std::optional<ServiceExit> Supervisor::handleControls() {
  for (const Control control : mailbox_.takeControls()) {
    if (auto exit = handleControl(control)) return exit;
  }
  return std::nullopt;
}

std::optional<ServiceExit> Supervisor::handleControl(Control control) {
  switch (control) {
    case Control::Stop:
    case Control::Shutdown:
    case Control::Preshutdown:
      return stop(control);
    case Control::Continue:
      facts_.lastControl = "CONTINUE";
      if (phase_ != Phase::BackingOff) break;
      policy_.resumed();
      return startAgain();
    case Control::Rotate:
      facts_.lastControl = "ROTATE";
      requestRotation();
      break;
    case Control::PowerChange:
      facts_.lastControl = "POWEREVENT";
      startHook(kPowerChange, "POWEREVENT");
      break;
    case Control::PowerResume:
      facts_.lastControl = "POWEREVENT";
      startHook(kPowerResume, "POWEREVENT");
      break;
  }
  return std::nullopt;
}

void Supervisor::handleNotes() {
  const std::vector<LogNote> notes = mailbox_.takeNotes();
  if (notes.empty()) return;
  // A flood of output rotates many times a second: what has gathered becomes one event.
  std::map<std::string, std::uint32_t> rotations;
  for (const LogNote& note : notes) {
    if (note.kind == LogNote::Kind::Rotated) {
      ++rotations[note.path];
    } else if (note.kind != LogNote::Kind::Dropped) {
      recordLogTrouble(note);
    }
  }
  for (const auto& [path, count] : rotations) {
    HostEvent event = report_.event("rotated");
    event.object = path;
    event.count = count;
    report_.record(event);
  }
  if (phase_ == Phase::Running) report_.state.reason = logTrouble();
  updateLogs();
  report_.publish();
}

void Supervisor::recordLogTrouble(const LogNote& note) {
  using enum LogNote::Kind;
  const bool failed = note.kind == Failed || note.kind == RotationFailed;
  const bool rotation = note.kind == RotationFailed || note.kind == RotationResumed;
  const std::string_view name = rotation ? (failed ? "rotationFailed" : "rotationResumed")
                                         : (failed ? "logFailed" : "logResumed");
  HostEvent event = report_.event(name);
  event.object = note.path;
  std::optional<Reason>& trouble = rotation ? rotationTrouble_ : writeTrouble_;
  if (trouble && trouble->object == note.path) trouble.reset();
  if (failed) {
    event.win32 = note.error;
    trouble = Reason{};
    trouble->code = name;
    trouble->win32 = note.error;
    trouble->object = note.path;
    trouble->at = event.at;
  }
  report_.record(event);
}

/// Why a log is not as wished; that output is lost is graver than that a file grows.
const std::optional<Reason>& Supervisor::logTrouble() const { return writeTrouble_ ? writeTrouble_ : rotationTrouble_; }

/// Does what is due by now.
std::optional<ServiceExit> Supervisor::advance() {
  if (phase_ == Phase::BackingOff && clock_.ticks() >= nextStartAt_) return startAgain();
  if (phase_ == Phase::Starting && policy_.untilSurvivedMs(clock_.ticks()) == 0) survived();
  return std::nullopt;
}

/// Waits until `deadline` at most, and meanwhile lets readers of the state in and looks after the hooks. Returns too when a
/// hook has ended. `ended` may be null.
Supervisor::Woken Supervisor::wait(HANDLE ended, TickMs deadline, Listen listen) {
  for (;;) {
    std::vector<HANDLE> handles;
    if (listen == Listen::Yes) handles.push_back(mailbox_.arrived());
    if (ended != nullptr) handles.push_back(ended);
    const HANDLE reader = report_.readerWaiting();
    if (reader != nullptr) handles.push_back(reader);
    hooks_.addHandles(handles);

    const TickMs until = std::min(deadline, hooks_.deadline());
    const TickMs remaining = std::clamp<TickMs>(until - clock_.ticks(), 0, MAXLONG);
    const DWORD timeout = until == kNever ? INFINITE : static_cast<DWORD>(remaining);
    HANDLE woken = nullptr;
    if (handles.empty()) {
      Sleep(timeout);
    } else {
      const auto count = static_cast<DWORD>(handles.size());
      const DWORD index = WaitForMultipleObjects(count, handles.data(), FALSE, timeout) - WAIT_OBJECT_0;
      if (index < count) woken = handles[index];
    }
    if (woken != nullptr && woken == ended) return Woken::Ended;
    if (woken != nullptr && listen == Listen::Yes && woken == mailbox_.arrived()) return Woken::Mail;
    if (woken != nullptr && woken == reader) report_.acceptReader();
    // Readers that come without end must not keep the host from what is due.
    if (handleHooks() || clock_.ticks() >= deadline) return Woken::Due;
  }
}

TickMs Supervisor::nextDeadline() const {
  switch (phase_) {
    case Phase::Starting:
      return clock_.ticks() + std::min(policy_.untilSurvivedMs(clock_.ticks()), kProgressMs);
    case Phase::BackingOff:
      return nextStartAt_;
    case Phase::Running:
    case Phase::Idle:
      break;
  }
  return kNever;
}

void Supervisor::updateLogs() {
  if (!output_) return;
  const auto total = [](std::optional<LogFacts> facts, std::uint64_t earlier) {
    if (facts) facts->droppedBytes += earlier;
    return facts;
  };
  report_.state.standardOutput = total(output_->standardOutputFacts(), droppedOutput_);
  report_.state.standardError = total(output_->standardErrorFacts(), droppedErrors_);
}

}  // namespace steward
