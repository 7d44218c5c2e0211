#pragma once

#include <string>
#include <vector>

namespace steward {

/// How CommandLineToArgvW takes arguments apart, after the rules Microsoft publishes for it (arguments behind the
/// program's name): 2n backslashes and a quote give n backslashes and end or begin a quoted part, 2n+1 give n and a
/// literal quote, others count as they are; "" inside a quoted part is a literal quote.
inline std::vector<std::string> splitArguments(const std::string& text) {
  std::vector<std::string> arguments;
  std::string current;
  bool quoted = false;
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t backslashes = 0;
    while (i < text.size() && text[i] == '\\') ++backslashes, ++i;
    if (i < text.size() && text[i] == '"') {
      current.append(backslashes / 2, '\\');
      any = true;
      if (backslashes % 2 == 1) {
        current += '"';
      } else if (quoted && i + 1 < text.size() && text[i + 1] == '"') {
        current += '"';
        ++i;
      } else {
        quoted = !quoted;
      }
      ++i;
      continue;
    }
    current.append(backslashes, '\\');
    any = any || backslashes > 0;
    if (i == text.size()) break;
    if (!quoted && (text[i] == ' ' || text[i] == '\t')) {
      if (any) arguments.push_back(current);
      current.clear();
      any = false;
    } else {
      current += text[i];
      any = true;
    }
    ++i;
  }
  if (any) arguments.push_back(current);
  return arguments;
}

}  // namespace steward
