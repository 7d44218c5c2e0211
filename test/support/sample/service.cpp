// A program that is a service itself, as those of Go, .NET and Python are: it talks to the Service Control Manager and needs no
// host.
//
//   steward-service [--report FILE] [ARGUMENT...]   writes its arguments into FILE, one a line, and runs until it is stopped

#include <windows.h>

#include <string>

#include "output.h"

namespace {

SERVICE_STATUS_HANDLE g_status = nullptr;
HANDLE g_stop = nullptr;
std::wstring g_report;
std::string g_arguments;

void report_state(DWORD state) {
  SERVICE_STATUS status{};
  status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
  status.dwCurrentState = state;
  status.dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_SHUTDOWN : 0;
  SetServiceStatus(g_status, &status);
}

DWORD WINAPI handle_control(DWORD control, DWORD, void*, void*) {
  if (control == SERVICE_CONTROL_STOP || control == SERVICE_CONTROL_SHUTDOWN) SetEvent(g_stop);
  return control == SERVICE_CONTROL_STOP || control == SERVICE_CONTROL_SHUTDOWN || control == SERVICE_CONTROL_INTERROGATE
             ? NO_ERROR
             : ERROR_CALL_NOT_IMPLEMENTED;
}

void WINAPI service_main(DWORD, wchar_t**) {
  g_status = RegisterServiceCtrlHandlerExW(L"", handle_control, nullptr);
  if (!g_report.empty()) sample::write_file(g_report, g_arguments);
  report_state(SERVICE_RUNNING);
  WaitForSingleObject(g_stop, INFINITE);
  report_state(SERVICE_STOPPED);
}

std::string utf8(const std::wstring& text) {
  std::string bytes(static_cast<std::size_t>(WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()),
                                                                 nullptr, 0, nullptr, nullptr)),
                    '\0');
  WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), bytes.data(), static_cast<int>(bytes.size()),
                      nullptr, nullptr);
  return bytes;
}

}  // namespace

int wmain(int count, wchar_t** values) {
  for (int i = 1; i < count; ++i) {
    if (std::wstring(values[i]) == L"--report" && i + 1 < count) g_report = values[i + 1];
    g_arguments += utf8(values[i]) + "\n";
  }
  g_stop = CreateEventW(nullptr, TRUE, FALSE, nullptr);
  wchar_t name[] = L"";
  const SERVICE_TABLE_ENTRYW table[] = {{name, service_main}, {nullptr, nullptr}};
  return StartServiceCtrlDispatcherW(table) ? 0 : static_cast<int>(GetLastError());
}
