#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steward {

/// A moment at which a command of the operator's is run (AppEvents), with NSSM's names and time limits.
struct Hook {
  std::string_view event;
  std::string_view action;
  std::int64_t deadlineMs;  ///< After this it is ended with every process that it started.
};

inline constexpr Hook kStartPre{"Start", "Pre", 20'000};
inline constexpr Hook kStartPost{"Start", "Post", 60'000};
inline constexpr Hook kStopPre{"Stop", "Pre", 20'000};
inline constexpr Hook kExitPost{"Exit", "Post", 60'000};
inline constexpr Hook kRotatePre{"Rotate", "Pre", 60'000};
inline constexpr Hook kRotatePost{"Rotate", "Post", 60'000};
inline constexpr Hook kPowerChange{"Power", "Change", 60'000};
inline constexpr Hook kPowerResume{"Power", "Resume", 60'000};

/// The stop command is run like a hook.
constexpr Hook stopCommand(std::int64_t deadlineMs) { return {"Stop", "Command", deadlineMs}; }

/// Exit code by which Start/Pre keeps the program from being started.
inline constexpr std::uint32_t kHookAborts = 99;

/// How long a stopping service waits for hooks that still run.
inline constexpr std::int64_t kHooksAtStopMs = 80'000;

/// `Start/Pre`, as AppEvents is addressed on the command line; `StopCommand` for the stop command.
std::string nameOf(const Hook& hook);

inline bool operator==(const Hook& a, const Hook& b) { return a.event == b.event && a.action == b.action; }

/// What a hook is told about its service. Texts are UTF-8.
struct HookFacts {
  std::string stewardPath;
  std::string version;
  std::uint32_t hostPid = 0;
  std::int64_t hostRanMs = 0;
  std::string service;
  std::string displayName;
  std::string commandLine;                  ///< Of the program.
  std::optional<std::uint32_t> programPid;  ///< While it runs.
  std::optional<std::int64_t> programRanMs; ///< Of this run, or of the last one.
  std::optional<std::uint32_t> exitCode;    ///< Of the last run, while none is under way.
  std::string_view trigger;                 ///< The control that made the hook run; empty for none.
  std::string_view lastControl = "START";
  std::uint32_t startsRequested = 0;
  std::uint32_t starts = 0;
  std::uint32_t exits = 0;
  std::uint32_t failures = 0;  ///< Early deaths and failed starts in a row.
};

/// The variables that a hook gets besides the program's own environment, `NAME=value`: those of NSSM's interface 1, every one
/// of them always.
std::vector<std::string> hookEnvironment(const Hook& hook, const HookFacts& facts);

}  // namespace steward
