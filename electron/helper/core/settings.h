#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/day_times.h"
#include "core/parameters.h"

namespace steward {

/// What the host does when the program exits by itself.
enum class ExitAction { Restart, Ignore, Exit, Suicide };

/// How a file is opened, in the numbers of CreateFileW.
struct FileOpening {
  std::uint32_t shareMode;
  std::uint32_t creationDisposition;
  std::uint32_t flagsAndAttributes;
};

/// Everything the service host needs to know about its program, typed, with defaults filled in. Texts are UTF-8;
/// paths and arguments have their environment references already expanded.
struct HostSettings {
  std::string application;  ///< path of the program, without quotes
  std::string arguments;    ///< raw tail of the command line
  std::string directory;    ///< start directory; never empty: the program's folder where none is set
  std::string stdinPath;    ///< empty: nothing to read; may be relative to `directory`
  std::string stdoutPath;   ///< empty: not captured; may be relative to `directory`
  std::string stderrPath;   ///< empty: not captured; may be relative to `directory`
  FileOpening stdinOpening{2, 3, 0x80};
  FileOpening stdoutOpening{3, 4, 0x80};
  FileOpening stderrOpening{3, 4, 0x80};
  std::vector<std::string> environment;       ///< `NAME=value`, replaces the environment when not empty; unexpanded
  std::vector<std::string> environmentExtra;  ///< `NAME=value`, added in order; unexpanded

  ExitAction defaultExitAction = ExitAction::Restart;
  std::map<std::uint32_t, ExitAction> exitActions;  ///< by exit codes that have one of their own

  SubValues hooks;  ///< command lines by `Event/Action`, expanded
  bool redirectHooks = false;

  std::uint64_t affinity = 0;  ///< bit n: processor n; 0: all of them
  std::uint32_t priorityClass = 0x20;  ///< for CreateProcessW; NORMAL_PRIORITY_CLASS
  bool noConsole = false;
  bool killProcessTree = true;
  bool killOnHostExit = true;

  bool timestampLog = false;
  bool rotateFiles = false;
  bool rotateOnline = false;
  std::uint32_t rotateSeconds = 0;
  std::uint64_t rotateBytes = 0;
  std::uint32_t rotateDelayMs = 0;  ///< between copying and truncating
  bool stdoutCopyAndTruncate = false;
  bool stderrCopyAndTruncate = false;
  std::uint32_t rotateKeep = 10;     ///< rotated files kept per stream; 0 keeps all
  std::uint32_t rotateKeepDays = 0;  ///< 0: no limit
  std::vector<DayMinute> rotateAt;   ///< local times, sorted
  bool rotateGzip = false;
  std::string_view logEncoding = "auto";  ///< one of the words of LogEncoding; the bytes stay as they are

  std::uint32_t restartDelayMs = 0;
  std::uint32_t throttleMs = 1500;
  std::uint32_t restartLimit = 0;            ///< restarts within the window before giving up; 0: any number
  std::uint32_t restartWindowSeconds = 600;  ///< 1 … 604800
  std::uint32_t backoffDelayMs = 2000;
  std::uint32_t backoffFactor = 200;  ///< percent, 100 … 1000
  std::uint32_t backoffMaxMs = 128'000;

  std::string stopCommand;  ///< command line, expanded; empty: none
  std::uint32_t stopCommandMs = 10'000;
  std::uint32_t stopMethodSkip = 0;  ///< bits: 1 Ctrl+C, 2 WM_CLOSE, 4 WM_QUIT, 8 terminate
  std::uint32_t stopConsoleMs = 1500;
  std::uint32_t stopWindowMs = 1500;
  std::uint32_t stopThreadsMs = 1500;
};

/// A parameter whose value cannot be used. Unless `fatal`, its default is in force. The value, which may be a secret, is not
/// told.
struct SettingsProblem {
  std::string_view parameter;  ///< as in the table
  bool fatal;                  ///< the program cannot be started with it
};

struct ResolvedSettings {
  HostSettings settings;
  std::vector<SettingsProblem> problems;
};

/// Expands `%NAME%` references in a text.
using Expand = std::function<std::string(std::string_view)>;

/// Turns raw registry values into typed settings. A value that is out of range or unknown is reported and replaced by
/// its default, as NSSM does; a missing or unusable Application is fatal.
ResolvedSettings resolveSettings(const ParameterValues& values, const Expand& expand);

/// `Restart` … `Suicide` in any ASCII case; nothing for another word.
std::optional<ExitAction> parseExitAction(std::string_view word);

}  // namespace steward
