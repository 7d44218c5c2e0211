#pragma once

#include <string>
#include <vector>

namespace steward {

/// How CommandLineToArgvW takes arguments apart (those behind the program's name): 2n backslashes and a quote give n
/// backslashes and end or begin a quoted part, 2n+1 give n and a literal quote, others count as they are; of quotes in a row
/// the third, counted from the one that began the quoted part, is a literal one and ends that part. The probe compares it with
/// the function itself.
inline std::vector<std::string> splitArguments(const std::string& text) {
  std::vector<std::string> arguments;
  std::string current;
  int quotes = 0;  // 1 within a quoted part
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t backslashes = 0;
    while (i < text.size() && text[i] == '\\') ++backslashes, ++i;
    if (i < text.size() && text[i] == '"') {
      current.append(backslashes / 2, '\\');
      any = true;
      if (backslashes % 2 == 1) {
        current += '"';
      } else {
        ++quotes;
      }
      for (++i; i < text.size() && text[i] == '"'; ++i) {
        if (++quotes < 3) continue;
        current += '"';
        quotes = 0;
      }
      if (quotes == 2) quotes = 0;
      continue;
    }
    current.append(backslashes, '\\');
    any = any || backslashes > 0;
    if (i == text.size()) break;
    if (quotes == 0 && (text[i] == ' ' || text[i] == '\t')) {
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
