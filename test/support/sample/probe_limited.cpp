// Runs a program with the rights that the same person has before any prompt of User Account Control.

#include <windows.h>

#include <string>
#include <vector>

#include "output.h"
#include "probe_verbs.h"

namespace probe {
namespace {

void print(const std::wstring& text) {
  sample::write_text(sample::Stream::kStdout, text, sample::Encoding::kUtf8);
}

/// The token that the same person has without administrator rights.
HANDLE limited_token() {
  HANDLE token = nullptr;
  HANDLE limited = nullptr;
  TOKEN_LINKED_TOKEN linked{};
  DWORD size = 0;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) return nullptr;
  if (GetTokenInformation(token, TokenLinkedToken, &linked, sizeof linked, &size)) {
    DuplicateTokenEx(linked.LinkedToken, TOKEN_ALL_ACCESS, nullptr, SecurityImpersonation, TokenPrimary, &limited);
    CloseHandle(linked.LinkedToken);
  }
  CloseHandle(token);
  return limited;
}

}  // namespace

int run_limited(const std::vector<std::wstring>& arguments) {
  std::wstring command = arguments[0];
  const HANDLE token = limited_token();
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  PROCESS_INFORMATION process{};
  if (token == nullptr || !CreateProcessAsUserW(token, nullptr, command.data(), nullptr, nullptr, TRUE, 0, nullptr,
                                                nullptr, &startup, &process)) {
    print(L"error " + std::to_wstring(GetLastError()) + L"\n");
    return 255;
  }
  DWORD code = 255;
  WaitForSingleObject(process.hProcess, INFINITE);
  GetExitCodeProcess(process.hProcess, &code);
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
  CloseHandle(token);
  return static_cast<int>(code);
}

}  // namespace probe
