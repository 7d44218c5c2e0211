#include <windows.h>

#include "output.h"
#include "probe_verbs.h"

namespace probe {
namespace {

struct Sending {
  const wchar_t* service;
  DWORD control;
  DWORD error;
  HANDLE thread;
};

DWORD WINAPI send_control(void* parameter) {
  auto& sending = *static_cast<Sending*>(parameter);
  const SC_HANDLE manager = OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT);
  const SC_HANDLE service = OpenServiceW(manager, sending.service, SERVICE_ALL_ACCESS);
  SERVICE_STATUS status{};
  sending.error = service != nullptr && ControlService(service, sending.control, &status) ? 0 : GetLastError();
  if (service != nullptr) CloseServiceHandle(service);
  if (manager != nullptr) CloseServiceHandle(manager);
  return 0;
}

}  // namespace

int send_controls(const std::vector<std::wstring>& arguments) {
  std::vector<Sending> all;
  for (size_t i = 1; i < arguments.size(); ++i) {
    all.push_back({arguments[0].c_str(), std::wcstoul(arguments[i].c_str(), nullptr, 10), 0, nullptr});
  }
  for (Sending& sending : all) sending.thread = CreateThread(nullptr, 0, send_control, &sending, 0, nullptr);
  for (const Sending& sending : all) {
    WaitForSingleObject(sending.thread, INFINITE);
    CloseHandle(sending.thread);
    sample::write_text(sample::Stream::kStdout, std::to_wstring(sending.error) + L"\n", sample::Encoding::kUtf8);
  }
  return 0;
}

}  // namespace probe
