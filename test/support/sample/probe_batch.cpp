// Runs one command after another and looks at a service's registry key after each: many times faster than a process of
// the host for each command, and nothing between the test and the words that the command gets.

#include <windows.h>

#include <string>
#include <vector>

#include "output.h"
#include "probe_text.h"
#include "probe_verbs.h"

namespace probe {
namespace {

constexpr DWORD kDeadlineMs = 60'000;
constexpr wchar_t kRecordEnd = L'\x1e';
constexpr wchar_t kFieldEnd = L'\x1f';
constexpr wchar_t kServices[] = L"SYSTEM\\CurrentControlSet\\Services\\";

std::string hex(const void* data, size_t size) {
  constexpr char kDigits[] = "0123456789abcdef";
  const auto* bytes = static_cast<const unsigned char*>(data);
  std::string text;
  for (size_t i = 0; i < size; ++i) (text += kDigits[bytes[i] >> 4]) += kDigits[bytes[i] & 15];
  return text;
}

std::string hex(const std::wstring& text) { return hex(text.data(), text.size() * sizeof(wchar_t)); }

/// A file that takes what one command after another writes to a stream.
class Capture {
 public:
  explicit Capture(const std::wstring& path) {
    SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
    file_ = CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                        CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, nullptr);
  }
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;
  ~Capture() { CloseHandle(file_); }

  HANDLE handle() const { return file_; }

  void clear() const {
    SetFilePointer(file_, 0, nullptr, FILE_BEGIN);
    SetEndOfFile(file_);
  }

  std::string bytes() const {
    std::string text(GetFileSize(file_, nullptr), '\0');
    DWORD read = 0;
    SetFilePointer(file_, 0, nullptr, FILE_BEGIN);
    ReadFile(file_, text.data(), static_cast<DWORD>(text.size()), &read, nullptr);
    text.resize(read);
    return text;
  }

 private:
  HANDLE file_;
};

/// Runs a command line to its end; "timeout" when it does not come, "error <number>" when it could not be run.
std::string run(std::wstring command, const Capture& output, const Capture& error) {
  output.clear();
  error.clear();
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdOutput = output.handle();
  startup.hStdError = error.handle();
  PROCESS_INFORMATION process{};
  const auto start = [&] {
    return CreateProcessW(nullptr, command.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &startup, &process) != FALSE;
  };
  // On a busy machine Wine now and then fails to begin a process.
  if (!start() && (GetLastError() != ERROR_INTERNAL_ERROR || !start())) {
    return "error " + std::to_string(GetLastError());
  }
  DWORD code = 0;
  std::string outcome = "timeout";
  if (WaitForSingleObject(process.hProcess, kDeadlineMs) == WAIT_OBJECT_0 &&
      GetExitCodeProcess(process.hProcess, &code)) {
    outcome = std::to_string(code);
  } else {
    TerminateProcess(process.hProcess, 1);
    WaitForSingleObject(process.hProcess, INFINITE);
  }
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
  return outcome;
}

/// `value <key below the root> <name> <type> <data>` for each value, `key <key>` for each key.
void describe(HKEY parent, const std::wstring& name, const std::wstring& path, std::string& text) {
  HKEY key = nullptr;
  if (RegOpenKeyExW(parent, name.c_str(), 0, KEY_READ, &key) != ERROR_SUCCESS) return;
  text += "key " + hex(path) + '\n';
  DWORD keys = 0;
  DWORD values = 0;
  DWORD largest = 0;
  RegQueryInfoKeyW(key, nullptr, nullptr, nullptr, &keys, nullptr, nullptr, &values, nullptr, &largest, nullptr, nullptr);
  std::vector<unsigned char> data(largest + 1);
  std::wstring found(32'768, L'\0');
  for (DWORD i = 0; i < values; ++i) {
    auto length = static_cast<DWORD>(found.size());
    auto size = static_cast<DWORD>(data.size());
    DWORD type = 0;
    if (RegEnumValueW(key, i, found.data(), &length, nullptr, &type, data.data(), &size) != ERROR_SUCCESS) continue;
    text += "value " + hex(path) + ' ' + hex(found.data(), length * sizeof(wchar_t)) + ' ' + std::to_string(type) + ' ' +
            hex(data.data(), size) + '\n';
  }
  for (DWORD i = 0; i < keys; ++i) {
    auto length = static_cast<DWORD>(found.size());
    if (RegEnumKeyExW(key, i, found.data(), &length, nullptr, nullptr, nullptr, nullptr) != ERROR_SUCCESS) continue;
    const std::wstring child(found.data(), length);
    describe(key, child, path.empty() ? child : path + L'\\' + child, text);
  }
  RegCloseKey(key);
}

}  // namespace

int run_batch(const std::vector<std::wstring>& arguments) {
  const std::wstring text = read_text(arguments[0]);
  const bool again = arguments.size() > 2;
  const Capture output(arguments[1] + L".stdout");
  const Capture error(arguments[1] + L".stderr");
  std::string report;
  for (size_t start = 0; start < text.size();) {
    const size_t end = text.find(kRecordEnd, start);
    const size_t middle = text.find(kFieldEnd, start);
    const std::wstring service = text.substr(start, middle - start);
    const std::wstring command = text.substr(middle + 1, end - middle - 1);
    std::string outcome = run(command, output, error);
    if (again && outcome == "1" && output.bytes().empty() && error.bytes().empty()) outcome = run(command, output, error);
    const std::string written = output.bytes();
    const std::string complained = error.bytes();
    report += "code " + outcome + "\nstdout " + hex(written.data(), written.size()) + "\nstderr " +
              hex(complained.data(), complained.size()) + '\n';
    describe(HKEY_LOCAL_MACHINE, kServices + service, L"", report);
    report += "end\n";
    start = end + 1;
  }
  return sample::write_file(arguments[1], report) ? 0 : 1;
}

}  // namespace probe
