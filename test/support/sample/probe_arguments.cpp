#include <windows.h>

#include <shellapi.h>

#include <string_view>

#include "output.h"
#include "probe_verbs.h"

namespace probe {
namespace {

std::wstring read_text(const std::wstring& path) {
  const HANDLE file = CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr);
  if (file == INVALID_HANDLE_VALUE) return {};
  std::string bytes(static_cast<size_t>(GetFileSize(file, nullptr)), '\0');
  DWORD read = 0;
  ReadFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &read, nullptr);
  CloseHandle(file);
  const int size = static_cast<int>(read);
  std::wstring text(static_cast<size_t>(MultiByteToWideChar(CP_UTF8, 0, bytes.data(), size, nullptr, 0)), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, bytes.data(), size, text.data(), static_cast<int>(text.size()));
  return text;
}

std::wstring split(const std::wstring& line) {
  int count = 0;
  wchar_t** values = CommandLineToArgvW(line.c_str(), &count);
  std::wstring result;
  for (int i = 0; values != nullptr && i < count; ++i) result += std::wstring(values[i]) + L'\x1f';
  LocalFree(values);
  return result;
}

}  // namespace

int split_command_lines(const std::vector<std::wstring>& arguments) {
  const std::wstring text = read_text(arguments[0]);
  std::wstring output;
  for (size_t start = 0; start < text.size();) {
    const size_t end = text.find(L'\n', start);
    output += split(text.substr(start, end - start)) + L'\n';
    if (end == std::wstring::npos) break;
    start = end + 1;
  }
  sample::write_text(sample::Stream::kStdout, output, sample::Encoding::kUtf8);
  return 0;
}

}  // namespace probe
