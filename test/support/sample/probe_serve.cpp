// Serves a pipe as somebody would who wants to be taken for its rightful server.

#include <windows.h>

#include <array>
#include <string>
#include <vector>

#include "output.h"
#include "probe_verbs.h"

namespace probe {

int serve_pipe(const std::vector<std::wstring>& arguments) {
  const std::wstring name = L"\\\\.\\pipe\\" + arguments[0];
  const HANDLE pipe = CreateNamedPipeW(name.c_str(), PIPE_ACCESS_DUPLEX, PIPE_TYPE_BYTE | PIPE_WAIT, 1, 4096, 4096, 0, nullptr);
  if (pipe == INVALID_HANDLE_VALUE || !sample::write_file(arguments[2], "serving\n")) {
    sample::write_text(sample::Stream::kStdout, L"error " + std::to_wstring(GetLastError()) + L"\n", sample::Encoding::kUtf8);
    return 1;
  }
  if (!ConnectNamedPipe(pipe, nullptr) && GetLastError() != ERROR_PIPE_CONNECTED) return 1;
  std::string line;
  for (const wchar_t character : arguments[1]) line += static_cast<char>(character);
  line += '\n';
  DWORD size = 0;
  WriteFile(pipe, line.data(), static_cast<DWORD>(line.size()), &size, nullptr);
  std::array<char, 4096> answer{};
  const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
  while (ReadFile(pipe, answer.data(), static_cast<DWORD>(answer.size()), &size, nullptr) && size > 0) {
    WriteFile(output, answer.data(), size, &size, nullptr);
  }
  CloseHandle(pipe);
  return 0;
}

}  // namespace probe
