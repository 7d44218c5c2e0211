#include "win32/standard_input.h"

#include <windows.h>

#include <array>

#include "win32/error.h"

namespace steward::win32 {

std::string readStandardInput(std::size_t limit) {
  const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
  std::string bytes;
  std::array<char, 4096> buffer;
  for (;;) {
    DWORD count = 0;
    if (!ReadFile(input, buffer.data(), static_cast<DWORD>(buffer.size()), &count, nullptr)) {
      // The writer's end of a pipe was closed.
      if (GetLastError() == ERROR_BROKEN_PIPE) return bytes;
      throwLastError("ReadFile", "standard input");
    }
    if (count == 0) return bytes;
    bytes.append(buffer.data(), count);
    if (bytes.size() > limit) throw Error(ERROR_FILE_TOO_LARGE, "ReadFile", "standard input");
  }
}

}  // namespace steward::win32
