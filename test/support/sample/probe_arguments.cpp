#include <windows.h>

#include <shellapi.h>

#include <string_view>

#include "../../helper/split_arguments.h"
#include "output.h"
#include "probe_verbs.h"

namespace probe {
namespace {

using Arguments = std::vector<std::string>;

/// What takes part in the rules, and one character that does not.
constexpr std::string_view kAlphabet = "\"\\ \ta";
constexpr size_t kLongest = 7;

/// The arguments behind the program's name. All is ASCII here.
Arguments split_by_windows(const std::string& line) {
  const std::wstring whole = L"x " + std::wstring(line.begin(), line.end());
  int count = 0;
  wchar_t** values = CommandLineToArgvW(whole.c_str(), &count);
  Arguments result;
  for (int i = 1; values != nullptr && i < count; ++i) {
    const std::wstring_view value = values[i];
    std::string& text = result.emplace_back();
    for (const wchar_t c : value) text += static_cast<char>(c);
  }
  LocalFree(values);
  return result;
}

std::string shown(const Arguments& arguments) {
  std::string text;
  for (const std::string& argument : arguments) text += " [" + argument + ']';
  return text;
}

/// Compares the lines that begin with `line`.
void compare(const std::string& line, size_t& count, std::string& differences) {
  ++count;
  const Arguments windows = split_by_windows(line);
  const Arguments model = steward::splitArguments(line);
  if (windows != model) differences += line + " : " + shown(windows) + " : " + shown(model) + '\n';
  if (line.size() == kLongest) return;
  for (const char c : kAlphabet) compare(line + c, count, differences);
}

}  // namespace

int compare_splitting() {
  size_t count = 0;
  std::string text;
  compare("", count, text);
  text += std::to_string(count) + " command lines\n";
  sample::write_text(sample::Stream::kStdout, std::wstring(text.begin(), text.end()), sample::Encoding::kUtf8);
  return 0;
}

}  // namespace probe
