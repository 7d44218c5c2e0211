#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/failure.h"
#include "core/language.h"
#include "win32/error.h"
#include "win32/handle.h"
#include "win32/operation_lock.h"

namespace steward {

/// Ends a verb: what to print to standard error, and the exit code.
struct CliStop {
  int exitCode;
  std::string text;
  DWORD win32 = 0;  ///< the system error that ended it, where one did
};

/// Ends a verb that was called wrongly: its usage is printed.
struct CliUsage {
  std::string surplus{};  ///< the first word that the verb does not take, where that is the matter
  bool tooMany = false;
};

/// The user's language: STEWARD_LANG (`en`, `zh-CN`) where set, else that of the user interface.
Language cliLanguage();

/// The same for the system's own texts, a LANGID.
LANGID cliTextLanguage();

/// Prints a line to standard output or standard error.
void printLine(std::string_view text);
void printErrorLine(std::string_view text);

/// Opens the Service Control Manager; ends the verb with NSSM's words when it cannot be.
win32::ServiceHandle cliManager(DWORD access);

/// The key name of a service given by key or display name; ends the verb with NSSM's words when there is none.
std::wstring cliFindService(SC_HANDLE manager, const std::string& name);

/// A service that a verb is about, by its key name.
struct CliTarget {
  win32::ServiceHandle manager;  ///< to connect and enumerate
  std::wstring name;
};

/// Finds the service that a word of the command line names; ends the verb with NSSM's words when there is none.
CliTarget cliTarget(const std::string& word);

/// Opens a service; ends the verb with NSSM's words when it cannot be.
win32::ServiceHandle cliOpenService(SC_HANDLE manager, const std::wstring& name, DWORD access);

/// Locks the service against other operations; ends the verb with `exitCode` when one is under way.
win32::OperationLock cliLock(const std::wstring& service, int exitCode);

/// Tells that a verb takes no such further word.
std::string surplusWord(const std::string& word);

/// What to do about a failure; empty where Steward does not know.
std::string remedyOf(const Failure& failure);

/// `OpenService(): Access is denied.` and what to do about it where Steward knows.
std::string describeRefusal(std::string_view call, DWORD error);

/// Why the SCM refused to pass a control on, and what to do about it where Steward knows.
std::string explainRefusedControl(DWORD error);

/// Takes `--json` out of a verb's words; whether it was there.
bool cliTakeJsonSwitch(std::vector<std::string>& words);

/// A failure in the user's language: the field, its value, and what to do.
std::string describeFailure(const Failure& failure);

}  // namespace steward
