#pragma once

#include <string>

namespace steward {

/// Opens Steward's window by starting StewardTray.exe with one switch of its own, `--create`, `--edit=<service>` or none,
/// and does not wait for it. Returns the verb's exit code: 0. Where the application is missing, the
/// verb ends with `exitCode` and says what to type instead.
int openForm(const std::string& option, int exitCode, const std::string& instead);

}  // namespace steward
