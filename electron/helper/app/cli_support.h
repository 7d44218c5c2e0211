#pragma once

#include <string>
#include <string_view>

#include "core/failure.h"
#include "core/language.h"
#include "win32/error.h"
#include "win32/handle.h"

namespace steward {

/// Ends a verb: what to print to standard error, and the exit code.
struct CliStop {
  int exitCode;
  std::string text;
};

/// The user's language: STEWARD_LANG (`en`, `zh-CN`) where set, else that of the user interface.
Language cliLanguage();

/// Prints a line to standard output or standard error.
void printLine(std::string_view text);
void printErrorLine(std::string_view text);

/// Opens the Service Control Manager; ends the verb with NSSM's words when it cannot be.
win32::ServiceHandle cliManager(DWORD access);

/// The key name of a service given by key or display name; ends the verb with NSSM's words when there is none.
std::wstring cliFindService(SC_HANDLE manager, const std::string& name);

/// Opens a service; ends the verb with NSSM's words when it cannot be.
win32::ServiceHandle cliOpenService(SC_HANDLE manager, const std::wstring& name, DWORD access);

/// `OpenService(): Access is denied.` and what to do about it where Steward knows.
std::string describeRefusal(std::string_view call, DWORD error);

/// A failure in the user's language: the field, its value, and what to do.
std::string describeFailure(const Failure& failure);


}  // namespace steward
