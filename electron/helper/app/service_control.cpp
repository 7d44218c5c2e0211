#include "app/service_control.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "app/failures.h"
#include "core/command_line.h"
#include "core/explain.h"
#include "win32/account.h"
#include "win32/dead_process.h"
#include "win32/event_log.h"
#include "win32/event_reader.h"
#include "win32/file.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/state_client.h"
#include "win32/system_clock.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::ServiceHandle;

constexpr DWORD kStatePipeTimeoutMs = 1000;
constexpr DWORD kPollMs = 25;
/// A start without any progress for this long, beyond what the service itself has asked for, is given up.
constexpr ULONGLONG kStalledMs = 60'000;
/// Enough to find what made a service stop.
constexpr std::size_t kReasonEvents = 20;

/// Settings that an ordinary user cannot read are Steward's, and a service without any is still ours by its executable.
bool isManaged(const std::wstring& name) {
  if (win32::mayHaveApplication(name).value_or(true)) return true;
  try {
    const ServiceHandle manager = win32::openManager(SC_MANAGER_CONNECT);
    const ServiceHandle service = win32::openService(manager.get(), name, SERVICE_QUERY_CONFIG);
    return isOwnImage(win32::queryConfiguration(service.get(), win32::narrow(name)).imagePath);
  } catch (const win32::Error&) {
    return false;
  }
}

Json liveReason(const std::wstring& name, DWORD pid) {
  const auto reported = win32::readState(name, pid, kStatePipeTimeoutMs);
  return reported ? reported->reason : Json(nullptr);
}

Json stopReason(const std::wstring& name, const SERVICE_STATUS_PROCESS& status) {
  const bool managed = isManaged(name);
  return reasonOfStop(status.dwWin32ExitCode, status.dwServiceSpecificExitCode, managed,
                      managed ? win32::readEvents(name, kReasonEvents) : Json::array());
}

ControlOutcome refusal(const std::wstring& name, const char* operation, DWORD error, DWORD state) {
  return {false, state, toFailure(win32::Error(error, operation, win32::narrow(name))), nullptr, Json::array(), error};
}

/// The system's text for a reason's Win32 error, or empty.
std::string systemText(const Json& reason) {
  const bool known = reason.is_object() && reason["win32"].is_number_unsigned();
  return known ? win32::systemMessage(reason["win32"].get<DWORD>()) : std::string();
}

ControlOutcome startFailed(const std::wstring& name, DWORD state, Json reason) {
  const std::string why = explainReason(reason, systemText(reason), Language::English);
  Failure failure = serviceFailure("startFailed", why.empty() ? "The service did not start." : why + '.', win32::narrow(name));
  if (reason.is_object() && reason["win32"].is_number_unsigned()) failure.win32 = reason["win32"].get<std::uint32_t>();
  failure.reason = reason;
  Json events = isManaged(name) ? win32::readEvents(name, kReasonEvents) : Json::array();
  return {false, state, std::move(failure), std::move(reason), std::move(events), 0};
}

/// The attempt that a host waits after: when its program last failed. Null when the host waits for nothing or does not say.
Json failedAttempt(const std::optional<ReportedState>& reported) {
  const bool waits = reported && reported->state == "backoff" && reported->reason.is_object();
  return waits ? reported->reason["at"] : Json(nullptr);
}

/// Asks the SCM to start the service, or its host not to wait any longer. Returns the error or 0; `failedBefore` is the
/// attempt that the host was waiting after.
DWORD requestStart(SC_HANDLE service, const std::wstring& name, const std::vector<std::wstring>& arguments,
                   const SERVICE_STATUS_PROCESS& before, Json& failedBefore) {
  if (before.dwCurrentState == SERVICE_PAUSED && isManaged(name)) {
    failedBefore = failedAttempt(win32::readState(name, before.dwProcessId, kStatePipeTimeoutMs));
    SERVICE_STATUS ignored;
    return ControlService(service, SERVICE_CONTROL_CONTINUE, &ignored) ? 0 : GetLastError();
  }
  std::vector<const wchar_t*> all;
  // The service's own name comes first, as NSSM passes it.
  if (!arguments.empty()) all.push_back(name.c_str());
  for (const std::wstring& argument : arguments) all.push_back(argument.c_str());
  return StartServiceW(service, static_cast<DWORD>(all.size()), all.empty() ? nullptr : all.data()) ? 0 : GetLastError();
}

ULONGLONG deadlineAfter(DWORD timeoutMs) {
  return timeoutMs == INFINITE ? ~0ull : GetTickCount64() + timeoutMs;
}

/// Tells a start that is slow, and says so by its checkpoints, from one that hangs.
class Patience {
 public:
  explicit Patience(DWORD timeoutMs) : deadline_(deadlineAfter(timeoutMs)), endless_(timeoutMs == INFINITE) {}

  bool isOver(const SERVICE_STATUS_PROCESS& status) {
    const ULONGLONG now = GetTickCount64();
    if (status.dwCurrentState != state_ || status.dwCheckPoint != checkpoint_) {
      state_ = status.dwCurrentState;
      checkpoint_ = status.dwCheckPoint;
      progressAt_ = now;
    }
    return now >= deadline_ || (endless_ && now - progressAt_ > kStalledMs + status.dwWaitHint);
  }

 private:
  ULONGLONG deadline_;
  bool endless_;
  ULONGLONG progressAt_ = 0;
  DWORD state_ = 0;
  DWORD checkpoint_ = 0;
};

ControlOutcome waitForStart(SC_HANDLE service, const std::wstring& name, const Json& failedBefore, DWORD timeoutMs) {
  const std::string object = win32::narrow(name);
  Patience patience(timeoutMs);
  for (;;) {
    const SERVICE_STATUS_PROCESS status = win32::queryStatus(service, object);
    if (status.dwCurrentState == SERVICE_RUNNING) return {true, status.dwCurrentState, {}, nullptr, Json::array(), 0};
    if (status.dwCurrentState == SERVICE_STOPPED) {
      return startFailed(name, status.dwCurrentState, stopReason(name, status));
    }
    if (status.dwCurrentState == SERVICE_PAUSED) {
      // The host tells its readers of a new attempt before the SCM, which may still say that it waits.
      const auto reported = win32::readState(name, status.dwProcessId, kStatePipeTimeoutMs);
      const bool failedAnew = !reported || (reported->state == "backoff" && failedAttempt(reported) != failedBefore);
      if (failedAnew) return startFailed(name, status.dwCurrentState, reported ? reported->reason : Json(nullptr));
    }
    if (patience.isOver(status)) {
      return {false, status.dwCurrentState, serviceFailure("startTimeout", "the service has not started in time", object),
              liveReason(name, status.dwProcessId), Json::array(), 0};
    }
    Sleep(kPollMs);
  }
}

std::vector<std::wstring> runningDependents(SC_HANDLE service) {
  std::vector<std::max_align_t> buffer;
  DWORD needed = 0;
  DWORD count = 0;
  auto* entries = reinterpret_cast<ENUM_SERVICE_STATUSW*>(buffer.data());
  while (!EnumDependentServicesW(service, SERVICE_ACTIVE, entries,
                                 static_cast<DWORD>(buffer.size() * sizeof(std::max_align_t)), &needed, &count)) {
    if (GetLastError() != ERROR_MORE_DATA) return {};
    buffer.resize(needed / sizeof(std::max_align_t) + 1);
    entries = reinterpret_cast<ENUM_SERVICE_STATUSW*>(buffer.data());
  }
  std::vector<std::wstring> names;
  for (DWORD i = 0; i < count; ++i) names.emplace_back(entries[i].lpServiceName);
  return names;
}

/// Only here is it known who asks for a stop: the SCM does not tell the service.
void recordStopRequest(SC_HANDLE manager, const std::wstring& name, std::string_view tool) {
  const ServiceHandle service = win32::openService(manager, name, SERVICE_QUERY_CONFIG);
  if (!isOwnImage(win32::queryConfiguration(service.get(), win32::narrow(name)).imagePath)) return;
  HostEvent event;
  event.at = win32::SystemClock().now();
  event.event = "stopRequested";
  event.object = win32::ownAccountName();
  event.control = tool;
  win32::EventLog(name).record(event);
}

/// Asks the service to stop. Returns the error or 0.
DWORD requestStop(SC_HANDLE service) {
  SERVICE_STATUS ignored;
  return ControlService(service, SERVICE_CONTROL_STOP, &ignored) ? 0 : GetLastError();
}

/// `refused`: what the SCM answered to the request. It passes none on to a service that is starting; such a one is asked
/// again until it listens.
ControlOutcome waitForStop(SC_HANDLE service, const std::wstring& name, DWORD refused, ULONGLONG deadline) {
  const std::string object = win32::narrow(name);
  for (;;) {
    const SERVICE_STATUS_PROCESS status = win32::queryStatus(service, object);
    if (status.dwCurrentState == SERVICE_STOPPED) return {true, status.dwCurrentState, {}, nullptr, Json::array(), 0};
    if (refused != 0 && status.dwCurrentState != SERVICE_STOP_PENDING) refused = requestStop(service);
    if (GetTickCount64() >= deadline) {
      return {false, status.dwCurrentState, serviceFailure("stopTimeout", "the service has not stopped in time", object),
              nullptr, Json::array(), 0};
    }
    Sleep(kPollMs);
  }
}

}  // namespace

ControlOutcome startService(SC_HANDLE manager, const std::wstring& name, DWORD timeoutMs,
                            const std::vector<std::wstring>& arguments) {
  win32::settleDeadProcess(manager, name);
  const ServiceHandle service = win32::openService(
      manager, name, SERVICE_START | SERVICE_QUERY_STATUS | SERVICE_PAUSE_CONTINUE | SERVICE_QUERY_CONFIG);
  const SERVICE_STATUS_PROCESS before = win32::queryStatus(service.get(), win32::narrow(name));
  Json failedBefore;
  const DWORD error = requestStart(service.get(), name, arguments, before, failedBefore);
  if (error != 0 && error != ERROR_SERVICE_ALREADY_RUNNING) {
    return refusal(name, "StartServiceW", error, before.dwCurrentState);
  }
  ControlOutcome outcome = waitForStart(service.get(), name, failedBefore, timeoutMs);
  outcome.refused = error;
  return outcome;
}

ControlOutcome stopService(SC_HANDLE manager, const std::wstring& name, DWORD timeoutMs, std::string_view tool) {
  const ServiceHandle service = win32::openService(
      manager, name, SERVICE_STOP | SERVICE_QUERY_STATUS | SERVICE_ENUMERATE_DEPENDENTS);
  if (win32::queryStatus(service.get(), win32::narrow(name)).dwCurrentState == SERVICE_STOPPED) {
    return {true, SERVICE_STOPPED, {}, nullptr, Json::array(), ERROR_SERVICE_NOT_ACTIVE};
  }
  const ULONGLONG deadline = deadlineAfter(timeoutMs);
  for (const std::wstring& dependent : runningDependents(service.get())) {
    ControlOutcome stopped = stopService(manager, dependent, timeoutMs, tool);
    if (!stopped.ok) return stopped;
  }
  tryTo([&] { recordStopRequest(manager, name, tool); });
  const DWORD error = requestStop(service.get());
  // A service on its way to start or stop takes no controls.
  if (error != 0 && error != ERROR_SERVICE_NOT_ACTIVE && error != ERROR_SERVICE_CANNOT_ACCEPT_CTRL) {
    return refusal(name, "ControlService", error, win32::queryStatus(service.get(), win32::narrow(name)).dwCurrentState);
  }
  ControlOutcome outcome = waitForStop(service.get(), name, error, deadline);
  outcome.refused = error;
  return outcome;
}

bool isStarting(SC_HANDLE manager, const std::wstring& name) {
  const ServiceHandle service = win32::openService(manager, name, SERVICE_QUERY_STATUS);
  const DWORD state = win32::queryStatus(service.get(), win32::narrow(name)).dwCurrentState;
  return state == SERVICE_START_PENDING || state == SERVICE_CONTINUE_PENDING || state == SERVICE_PAUSED;
}

bool isOwnImage(const std::wstring& imagePath) {
  const std::wstring executable = win32::widen(win32::expandEnvironment(executableOf(win32::narrow(imagePath))));
  const std::wstring own = ownPath();
  if (win32::equalIgnoringCase(executable, own)) return true;
  // Every service is asked, so only files of the same name are opened.
  const auto name = [](const std::wstring& path) { return path.substr(path.find_last_of(L'\\') + 1); };
  return win32::equalIgnoringCase(name(executable), name(own)) && win32::isSameFile(executable, own);
}

std::wstring ownPath() {
  std::wstring path(MAX_PATH, L'\0');
  for (;;) {
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    if (length == 0) win32::throwLastError("GetModuleFileNameW");
    if (length < path.size()) return path.substr(0, length);
    path.resize(path.size() * 2);
  }
}

}  // namespace steward
