#include "core/command_line.h"

#include <algorithm>

#include "core/parameters.h"

namespace steward {
namespace {

bool isSeparator(char c) { return c == '\\' || c == '/'; }

bool isDriveLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool endsWithIgnoringCase(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && equalIgnoringAsciiCase(text.substr(text.size() - ending.size()), ending);
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

std::string quoteArgument(std::string_view argument) {
  if (!argument.empty() && argument.find_first_of(" \t\n\v\"") == std::string_view::npos) return std::string(argument);
  std::string quoted = "\"";
  std::size_t backslashes = 0;
  for (const char c : argument) {
    if (c == '\\') {
      ++backslashes;
      continue;
    }
    // Backslashes count as themselves unless a quote follows; then each must be doubled.
    quoted.append(c == '"' ? backslashes * 2 + 1 : backslashes, '\\');
    backslashes = 0;
    quoted += c;
  }
  quoted.append(backslashes * 2, '\\');
  return quoted + '"';
}

std::string hostCommandLine(std::string_view application, std::string_view arguments,
                            std::string_view systemDirectory) {
  std::string direct = '"' + std::string(application) + '"';
  if (!arguments.empty()) direct += ' ' + std::string(arguments);
  if (!isBatchFile(application)) return direct;
  return '"' + std::string(systemDirectory) + "\\cmd.exe\" /d /s /c \"" + direct + '"';
}

bool isBatchFile(std::string_view path) {
  return endsWithIgnoringCase(path, ".bat") || endsWithIgnoringCase(path, ".cmd");
}

std::string directoryOf(std::string_view path) {
  const auto cut = path.find_last_of("\\/");
  if (cut == std::string_view::npos) return {};
  const std::string_view directory = path.substr(0, cut);
  if (directory.size() == 2 && directory[1] == ':') return std::string(directory) + '\\';
  return std::string(directory);
}

bool isAbsolutePath(std::string_view path) {
  if (path.size() >= 3 && isDriveLetter(path[0]) && path[1] == ':' && isSeparator(path[2])) return true;
  return path.size() >= 3 && path[0] == '\\' && path[1] == '\\' && path[2] != '\\';
}

std::string executableOf(std::string_view imagePath) {
  const std::string_view text = trim(imagePath);
  if (!text.empty() && text.front() == '"') {
    const auto end = text.find('"', 1);
    return std::string(text.substr(1, end == std::string_view::npos ? end : end - 1));
  }
  for (auto end = text.find(' '); end != std::string_view::npos; end = text.find(' ', end + 1)) {
    if (endsWithIgnoringCase(text.substr(0, end), ".exe")) return std::string(text.substr(0, end));
  }
  if (endsWithIgnoringCase(text, ".exe")) return std::string(text);
  return std::string(text.substr(0, text.find(' ')));
}

std::string unquote(std::string_view text) {
  const std::string_view inner = trim(text);
  if (inner.size() >= 2 && inner.front() == '"' && inner.back() == '"') {
    return std::string(trim(inner.substr(1, inner.size() - 2)));
  }
  return std::string(inner);
}

}  // namespace steward
