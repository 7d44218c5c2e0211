// Keeps a file open, as programs that read or lock logs do.

#include <windows.h>

#include <string>
#include <vector>

#include "output.h"
#include "probe_verbs.h"

namespace probe {

int hold_file(const std::vector<std::wstring>& arguments) {
  const DWORD share = std::stoul(arguments[1]);
  const HANDLE file = CreateFileW(arguments[0].c_str(), GENERIC_READ, share, nullptr, OPEN_EXISTING, 0, nullptr);
  if (file == INVALID_HANDLE_VALUE) {
    sample::write_text(sample::Stream::kStdout, L"error " + std::to_wstring(GetLastError()) + L"\n", sample::Encoding::kUtf8);
    return 1;
  }
  const std::wstring& flag = arguments[2];
  if (!sample::write_file(flag, "held\n")) return 1;
  while (GetFileAttributesW(flag.c_str()) != INVALID_FILE_ATTRIBUTES) Sleep(20);
  CloseHandle(file);
  return 0;
}

}  // namespace probe
