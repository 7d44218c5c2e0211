#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/clock.h"
#include "core/json.h"

namespace steward {

/// Why a service is not as wished.
struct Reason {
  std::string_view code;  ///< One of the protocol's: `exited`, `startFailed`, `settingsInvalid`, `logFailed` …
  std::optional<std::uint32_t> exitCode;
  std::optional<std::int64_t> ranMs;
  std::optional<std::uint32_t> count;     ///< How many times in a row; for `gaveUp` restarts within the window.
  std::optional<std::uint32_t> win32;
  std::optional<std::string> object;  ///< A program, file, parameter or hook.
  UnixMs at = 0;
  std::optional<std::int64_t> windowMs = std::nullopt;  ///< RestartWindow, for `gaveUp`.
};

/// One log of the program, as readers of the state see it.
struct LogFacts {
  std::string path;
  std::uint64_t bytes = 0;
  std::uint64_t droppedBytes = 0;
};

/// The live state that a host publishes (protocol section 4).
struct HostState {
  std::string service;
  std::uint32_t hostPid = 0;
  std::string_view state;  ///< One of the protocol's: `starting`, `running`, `backoff`, `stopping`, `stopped`, `failed`.
  std::optional<std::uint32_t> pid;
  std::optional<UnixMs> startedAt;
  std::optional<UnixMs> nextStartAt;
  std::uint32_t restarts = 0;
  std::optional<Reason> reason;
  std::optional<LogFacts> standardOutput;
  std::optional<LogFacts> standardError;
};

Json toJson(const Reason& reason);

/// The state as one line of JSON, with its line end.
std::string toStateLine(const HostState& state);

}  // namespace steward
