#include <windows.h>

#include <shellapi.h>

#include <string_view>

#include "output.h"
#include "probe_text.h"
#include "probe_verbs.h"

namespace probe {
namespace {

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
