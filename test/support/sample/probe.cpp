// Looks at things from inside Windows, which a test on the host cannot do.
//
//   steward-probe read NAME LINES   prints that many lines of \\.\pipe\NAME
//   steward-probe write NAME        prints the Win32 error of opening it for writing, 0 when that succeeds
//   steward-probe messages EXE LANGID ID...   prints messages of its message table
//   steward-probe split           compares the tests' way of splitting command lines with Windows'
//   steward-probe capture FILE COMMAND        reads the output of a command line through a pipe into a file, or - for none
//   steward-probe batch FILE REPORT [again]   runs the file's command lines, looking at the registry after each
//   steward-probe control SERVICE NUMBER...   sends controls to a service at the same time and prints their errors
//   steward-probe limited COMMAND   runs a command line without administrator rights; ends with its exit code
//   steward-probe hold FILE SHARE FLAG   keeps a file open while the file FLAG, which it creates, is there
//   steward-probe serve NAME LINE FLAG   serves \\.\pipe\NAME to one client: sends the line, prints what comes back

#include <windows.h>

#include <string>

#include "output.h"
#include "probe_verbs.h"

namespace {

constexpr DWORD kWaitMs = 10'000;

void print(const std::wstring& text) {
  sample::write_text(sample::Stream::kStdout, text, sample::Encoding::kUtf8);
}

/// Opens the pipe, waiting while it does not exist yet or is busy.
HANDLE open_pipe(const std::wstring& path, DWORD access) {
  const ULONGLONG deadline = GetTickCount64() + kWaitMs;
  for (;;) {
    const HANDLE pipe = CreateFileW(path.c_str(), access, 0, nullptr, OPEN_EXISTING, 0, nullptr);
    const DWORD error = GetLastError();
    const bool temporary = error == ERROR_PIPE_BUSY || error == ERROR_FILE_NOT_FOUND;
    if (pipe != INVALID_HANDLE_VALUE || !temporary || GetTickCount64() > deadline) {
      SetLastError(error);
      return pipe;
    }
    if (!WaitNamedPipeW(path.c_str(), 100)) Sleep(10);
  }
}

int read_lines(const std::wstring& path, unsigned long lines) {
  const HANDLE pipe = open_pipe(path, GENERIC_READ);
  if (pipe == INVALID_HANDLE_VALUE) {
    print(L"error " + std::to_wstring(GetLastError()) + L"\n");
    return 1;
  }
  const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
  while (lines > 0) {
    char byte = 0;
    DWORD size = 0;
    if (!ReadFile(pipe, &byte, 1, &size, nullptr) || size == 0) break;
    WriteFile(output, &byte, 1, &size, nullptr);
    if (byte == '\n') lines -= 1;
  }
  CloseHandle(pipe);
  return lines == 0 ? 0 : 1;
}

int try_write(const std::wstring& path) {
  const HANDLE pipe = open_pipe(path, GENERIC_WRITE);
  const DWORD error = pipe == INVALID_HANDLE_VALUE ? GetLastError() : 0;
  if (pipe != INVALID_HANDLE_VALUE) CloseHandle(pipe);
  print(std::to_wstring(error) + L"\n");
  return 0;
}

}  // namespace

int wmain(int count, wchar_t** values) {
  const std::wstring verb = count > 2 ? values[1] : L"";
  const std::wstring path = count > 2 ? L"\\\\.\\pipe\\" + std::wstring(values[2]) : L"";
  if (verb == L"read" && count == 4) return read_lines(path, std::wcstoul(values[3], nullptr, 10));
  if (verb == L"write" && count == 3) return try_write(path);
  const std::vector<std::wstring> arguments(values + (count > 2 ? 2 : count), values + count);
  if (count == 2 && values[1] == std::wstring_view(L"split")) return probe::compare_splitting();
  if (verb == L"messages" && count > 4) return probe::print_messages(arguments);
  if (verb == L"batch" && (count == 4 || count == 5)) return probe::run_batch(arguments);
  if (verb == L"capture" && count == 4) return probe::capture_output(arguments);
  if (verb == L"control" && count > 3) return probe::send_controls(arguments);
  if (verb == L"limited" && count == 3) return probe::run_limited(arguments);
  if (verb == L"hold" && count == 5) return probe::hold_file(arguments);
  if (verb == L"serve" && count == 5) return probe::serve_pipe(arguments);
  print(L"steward-probe read NAME LINES | write NAME | messages EXE LANGID ID... | split | capture FILE COMMAND | "
        L"batch FILE REPORT [again] | control SERVICE NUMBER... | limited COMMAND | hold FILE SHARE FLAG | "
        L"serve NAME LINE FLAG\n");
  return 2;
}
