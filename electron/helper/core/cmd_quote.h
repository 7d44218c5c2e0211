#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace steward {

/// Writes one argument so that cmd.exe, in a batch file and at its prompt alike, passes it on to a program whose C runtime
/// then reads it unchanged. A percent sign cannot be escaped in a way that both understand: it is written as
/// `%STEWARD_PERCENT%`, a variable that `cmdPercentLines` sets. Nothing for an argument with a line break or a NUL, which
/// no command line can hold. UTF-8 in, UTF-8 out.
std::optional<std::string> cmdQuote(std::string_view argument);

/// Whether a text that `cmdQuote` gave refers to the variable for the percent sign.
bool usesCmdPercent(std::string_view text);

/// Two commands that set the variable to one percent sign, each line with its end.
std::string_view cmdPercentLines();

/// Longest command line of cmd.exe, in UTF-16 units (learn.microsoft.com, "Command prompt line string limitation").
inline constexpr std::size_t kMaxCmdLine = 8191;

}  // namespace steward
