#include "core/cmd_quote.h"

#include "core/command_line.h"

namespace steward {
namespace {

constexpr std::string_view kPercent = "%STEWARD_PERCENT%";
/// What cmd gives a meaning to outside of quotes.
constexpr std::string_view kSpecial = "&|<>^()@!,;='`\"";

std::string withPercentVariable(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '%') {
      result += kPercent;
    } else {
      result += c;
    }
  }
  return result;
}

/// Cmd must not see the quotes as its own: it toggles at each, and knows no `\"`.
std::string withCarets(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (kSpecial.find(c) != std::string_view::npos) result += '^';
    result += c;
  }
  return result;
}

std::string inQuotes(std::string_view text) {
  const auto last = text.find_last_not_of('\\');
  const std::size_t trailing = last == std::string_view::npos ? text.size() : text.size() - last - 1;
  return '"' + std::string(text) + std::string(trailing, '\\') + '"';
}

}  // namespace

std::optional<std::string> cmdQuote(std::string_view argument) {
  if (argument.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) return std::nullopt;
  if (argument.find('"') != std::string_view::npos) return withPercentVariable(withCarets(quoteArgument(argument)));
  const bool special = argument.find_first_of(kSpecial) != std::string_view::npos;
  return withPercentVariable(special ? inQuotes(argument) : quoteArgument(argument));
}

bool usesCmdPercent(std::string_view text) { return text.find(kPercent) != std::string_view::npos; }

std::string_view cmdPercentLines() {
  // A batch file makes one sign of two, the prompt leaves both: the first of them is right in either.
  return "@set \"STEWARD_PERCENT=%%\"\r\n@set \"STEWARD_PERCENT=%STEWARD_PERCENT:~0,1%\"\r\n";
}

}  // namespace steward
