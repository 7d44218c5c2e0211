#include <windows.h>

#include <memory>

#include "probe_verbs.h"

namespace probe {
namespace {

constexpr DWORD kBufferBytes = 64 * 1024;
constexpr int kNotRun = 255;

/// Copies the pipe's bytes until all who could write to it have closed it.
void copy(HANDLE pipe, HANDLE file) {
  const auto buffer = std::make_unique<char[]>(kBufferBytes);
  DWORD size = 0;
  while (ReadFile(pipe, buffer.get(), kBufferBytes, &size, nullptr)) {
    if (file != INVALID_HANDLE_VALUE) WriteFile(file, buffer.get(), size, &size, nullptr);
  }
}

}  // namespace

int capture_output(const std::vector<std::wstring>& arguments) {
  HANDLE file = INVALID_HANDLE_VALUE;
  if (arguments[0] != L"-") {
    file = CreateFileW(arguments[0].c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, CREATE_ALWAYS,
                       FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return kNotRun;
  }
  HANDLE read_end = nullptr;
  HANDLE write_end = nullptr;
  if (!CreatePipe(&read_end, &write_end, nullptr, kBufferBytes)) return kNotRun;
  SetHandleInformation(write_end, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdOutput = write_end;
  PROCESS_INFORMATION process{};
  std::wstring command = arguments[1];
  if (!CreateProcessW(nullptr, command.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &startup, &process)) {
    return kNotRun;
  }
  CloseHandle(write_end);
  copy(read_end, file);
  WaitForSingleObject(process.hProcess, INFINITE);
  DWORD exit_code = kNotRun;
  GetExitCodeProcess(process.hProcess, &exit_code);
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
  CloseHandle(read_end);
  if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
  return static_cast<int>(exit_code);
}

}  // namespace probe
