#include "app/host.h"

#include <windows.h>

#include <string>

#include "app/host_mailbox.h"
#include "app/host_status.h"
#include "app/host_supervisor.h"
#include "app/service_control.h"
#include "win32/error.h"
#include "win32/event_source.h"
#include "win32/system_clock.h"

namespace steward {
namespace {

/// Runs on the dispatcher's thread, which the whole machine's SCM waits for: it only posts.
DWORD WINAPI handleControl(DWORD control, DWORD event, void*, void* context) {
  auto& mailbox = *static_cast<Mailbox*>(context);
  switch (control) {
    case SERVICE_CONTROL_STOP:
      mailbox.post(Control::Stop);
      return NO_ERROR;
    case SERVICE_CONTROL_SHUTDOWN:
      mailbox.post(Control::Shutdown);
      return NO_ERROR;
    case SERVICE_CONTROL_PRESHUTDOWN:
      mailbox.post(Control::Preshutdown);
      return NO_ERROR;
    case SERVICE_CONTROL_CONTINUE:
      mailbox.post(Control::Continue);
      return NO_ERROR;
    case kRotateControl:
      mailbox.post(Control::Rotate);
      return NO_ERROR;
    case SERVICE_CONTROL_POWEREVENT:
      if (event == PBT_APMRESUMEAUTOMATIC) mailbox.post(Control::PowerResume);
      if (event == PBT_APMPOWERSTATUSCHANGE) mailbox.post(Control::PowerChange);
      return NO_ERROR;
    case SERVICE_CONTROL_INTERROGATE:
      return NO_ERROR;
    default:
      return ERROR_CALL_NOT_IMPLEMENTED;
  }
}

ServiceExit supervise(const std::wstring& service, ServiceStatus& status, Mailbox& mailbox) {
  const win32::SystemClock clock;
  try {
    return Supervisor(service, status, mailbox, clock).run();
  } catch (const win32::Error& error) {
    return ServiceExit{error.code(), 0};
  } catch (const std::exception&) {
    return ServiceExit{ERROR_NOT_ENOUGH_MEMORY, 0};
  }
}

void WINAPI serviceMain(DWORD count, wchar_t** arguments) {
  // The control handler may still be called while this function returns: its mailbox lives as long as the process.
  static Mailbox mailbox;
  const std::wstring service = count > 0 ? arguments[0] : L"";
  const SERVICE_STATUS_HANDLE handle = RegisterServiceCtrlHandlerExW(service.c_str(), handleControl, &mailbox);
  if (handle == nullptr) return;
  ServiceStatus status(handle);
  status.starting(0);
  win32::ensureEventSource(ownPath());
  status.stopped(supervise(service, status, mailbox));
}

}  // namespace

int runHost() {
  wchar_t anyName[] = L"";
  const SERVICE_TABLE_ENTRYW table[] = {{anyName, serviceMain}, {nullptr, nullptr}};
  if (StartServiceCtrlDispatcherW(table)) return 0;
  const DWORD error = GetLastError();
  return error == ERROR_FAILED_SERVICE_CONTROLLER_CONNECT ? kNotStartedAsService : static_cast<int>(error);
}

}  // namespace steward
