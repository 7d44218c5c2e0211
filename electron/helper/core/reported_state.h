#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/json.h"

namespace steward {

/// A host's live state as a reader of its pipe gets it, checked.
struct ReportedState {
  std::uint32_t hostPid = 0;
  std::string state;
  std::optional<std::uint32_t> pid;
  std::optional<std::string> startedAt;
  std::optional<std::string> nextStartAt;
  std::uint32_t restarts = 0;
  Json reason;  ///< an object with the protocol's members, or null
  std::uint64_t droppedBytes = 0;
};

/// Reads one line of a state pipe. Nothing when it is not a state of `protocol` 1: a reader then goes by the SCM alone.
std::optional<ReportedState> parseReportedState(std::string_view line);

/// Makes a reason by the protocol out of untrusted JSON; null when it is none.
Json checkedReason(const Json& reason);

/// The reason for a stop that the SCM's numbers and the last events tell of. `events` is the tail of `events.jsonl` as
/// a JSON array, oldest first. Null when the service stopped as wished.
Json reasonOfStop(std::uint32_t win32ExitCode, std::uint32_t specificCode, bool managed, const Json& events);

/// Who has asked for the last stop, by Steward: `{user, tool, at}`; null when a service was stopped in another way, which
/// tells nothing of the kind. `events` as above.
Json stopRequestIn(const Json& events);

/// Whether the SCM's exit code stands for an orderly end or a service that was never started.
bool isOrderlyExit(std::uint32_t win32ExitCode);

}  // namespace steward
