#pragma once

#include <cstdint>
#include <vector>

#include "core/settings.h"

namespace steward {

/// A polite way to ask a program to end.
enum class StopMethod {
  Command,       ///< running StopCommand
  CtrlC,         ///< to its console
  CloseWindows,  ///< WM_CLOSE to its windows
  QuitThreads,   ///< WM_QUIT to its threads
};

struct StopStep {
  StopMethod method;
  std::int64_t waitMs;  ///< How long the program may take to end after it.
};

struct StopPlan {
  std::vector<StopStep> steps;
  bool terminate;  ///< Whether the program is terminated after the last step; else it is left running.
};

/// The steps by which a program is stopped (StopCommand, AppStopMethodSkip and the waiting times).
StopPlan stopPlan(const HostSettings& settings);

/// The longest time that a plan takes, for the Service Control Manager.
std::int64_t totalWaitMs(const StopPlan& plan);

/// How long the system must wait for the service when it shuts down: the longest time that its stop may take, hooks
/// included, and no less than three minutes. In milliseconds.
std::uint32_t preshutdownMs(const HostSettings& settings);

}  // namespace steward
