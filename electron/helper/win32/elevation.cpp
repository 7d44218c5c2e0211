#include "win32/elevation.h"

#include <shellapi.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "win32/account.h"
#include "win32/error.h"
#include "win32/image_path.h"
#include "win32/security.h"
#include "win32/system_library.h"
#include "win32/text.h"
#include "win32/thread.h"

namespace steward::win32 {
namespace {

constexpr DWORD kPipeBytes = 64 * 1024;

std::wstring pipeName(const std::wstring& token) { return L"\\\\.\\pipe\\Steward-elevation-" + token; }

std::wstring randomToken() {
  // RtlGenRandom, under the name by which advapi32 exports it.
  using Random = BOOLEAN(WINAPI*)(PVOID, ULONG);
  const auto random = systemFunction<Random>(L"advapi32.dll", "SystemFunction036");
  std::array<BYTE, 16> bytes{};
  if (random == nullptr || !random(bytes.data(), static_cast<ULONG>(bytes.size()))) {
    throw Error(ERROR_GEN_FAILURE, "RtlGenRandom");
  }
  constexpr std::wstring_view kDigits = L"0123456789abcdef";
  std::wstring token;
  for (const BYTE byte : bytes) (token += kDigits[byte >> 4]) += kDigits[byte & 0xF];
  return token;
}

bool isToken(const std::wstring& text) {
  const auto isDigit = [](wchar_t c) { return (c >= L'0' && c <= L'9') || (c >= L'a' && c <= L'f'); };
  return text.size() == 32 && std::ranges::all_of(text, isDigit);
}

}  // namespace

bool canAskForElevation() {
  if (isElevated()) return false;
  const auto stationOf = systemFunction<decltype(&GetProcessWindowStation)>(L"user32.dll", "GetProcessWindowStation");
  const auto informationOf =
      systemFunction<decltype(&GetUserObjectInformationW)>(L"user32.dll", "GetUserObjectInformationW");
  if (stationOf == nullptr || informationOf == nullptr) return false;
  USEROBJECTFLAGS flags{};
  return informationOf(stationOf(), UOI_FLAGS, &flags, sizeof flags, nullptr) && (flags.dwFlags & WSF_VISIBLE) != 0;
}

ElevationPipe::ElevationPipe()
    : token_(randomToken()),
      security_(securityDescriptor(L"D:P(D;;GA;;;NU)(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;" + ownSid() + L")")) {
  SECURITY_ATTRIBUTES attributes{sizeof attributes, security_.get(), FALSE};
  pipe_.reset(CreateNamedPipeW(pipeName(token_).c_str(),
                               PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
                               PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS, 1, kPipeBytes,
                               kPipeBytes, 0, &attributes));
  if (!pipe_) throwLastError("CreateNamedPipeW");
}

Handle ElevationPipe::accept(HANDLE process) {
  const Handle connected = createEvent(true);
  OVERLAPPED connection{};
  connection.hEvent = connected.get();
  DWORD ignored = 0;
  if (!ConnectNamedPipe(pipe_.get(), &connection)) {
    const DWORD error = GetLastError();
    if (error == ERROR_IO_PENDING) {
      const std::array<HANDLE, 2> events = {connected.get(), process};
      if (WaitForMultipleObjects(static_cast<DWORD>(events.size()), events.data(), FALSE, INFINITE) != WAIT_OBJECT_0) {
        CancelIoEx(pipe_.get(), &connection);
        GetOverlappedResult(pipe_.get(), &connection, &ignored, TRUE);
        return {};
      }
      if (!GetOverlappedResult(pipe_.get(), &connection, &ignored, FALSE)) return {};
    } else if (error != ERROR_PIPE_CONNECTED) {
      return {};
    }
  }
  ULONG client = 0;
  if (!GetNamedPipeClientProcessId(pipe_.get(), &client) || client != GetProcessId(process)) return {};
  return std::move(pipe_);
}

Handle startElevated(const std::wstring& program, const std::wstring& arguments) {
  const auto execute = systemFunction<decltype(&ShellExecuteExW)>(L"shell32.dll", "ShellExecuteExW");
  if (execute == nullptr) throw Error(ERROR_PROC_NOT_FOUND, "ShellExecuteExW");
  std::wstring directory(GetCurrentDirectoryW(0, nullptr), L'\0');
  directory.resize(GetCurrentDirectoryW(static_cast<DWORD>(directory.size()), directory.data()));
  SHELLEXECUTEINFOW call{};
  call.cbSize = sizeof call;
  call.fMask = SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
  call.lpVerb = L"runas";
  call.lpFile = program.c_str();
  call.lpParameters = arguments.c_str();
  call.lpDirectory = directory.c_str();
  call.nShow = SW_HIDE;
  if (!execute(&call)) throwLastError("ShellExecuteExW", narrow(program));
  if (call.hProcess == nullptr) throw Error(ERROR_INVALID_HANDLE, "ShellExecuteExW", narrow(program));
  return Handle(call.hProcess);
}

Handle connectToElevation(const std::wstring& token) {
  if (!isToken(token)) return {};
  // The server must not be able to act with this process's rights, whoever it is.
  Handle pipe(CreateFileW(pipeName(token).c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING,
                          FILE_FLAG_OVERLAPPED | SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION, nullptr));
  ULONG server = 0;
  if (!pipe || !GetNamedPipeServerProcessId(pipe.get(), &server)) return {};
  const std::wstring program = widen(imagePath(server));
  if (program.empty() || !equalIgnoringCase(program, widen(imagePath(GetCurrentProcessId())))) return {};
  return pipe;
}

}  // namespace steward::win32
