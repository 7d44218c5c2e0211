#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include "core/clock.h"
#include "core/settings.h"

namespace steward {

/// The parameters that decide about restarts.
struct RestartOptions {
  std::int64_t throttleMs = 1500;   ///< AppThrottle: a run at least this long counts as a success.
  std::int64_t restartDelayMs = 0;  ///< AppRestartDelay: the least pause before each restart.
  ExitAction defaultAction = ExitAction::Restart;
  std::map<std::uint32_t, ExitAction> actions;  ///< Actions of single exit codes.
};

/// Decides when a program is started again. A pure state machine: times are passed in, nothing is waited for.
///
/// A run shorter than AppThrottle is an early death; each one in a row doubles the pause before the next start, from
/// 2 s to 128 s. A longer run resets the pause. The pause is never shorter than AppRestartDelay.
class RestartPolicy {
 public:
  struct Verdict {
    ExitAction action;
    std::int64_t pauseMs;  ///< Before the next start; 0 unless the action is Restart.
    std::int64_t ranMs;    ///< How long the program ran.
    std::uint32_t count;   ///< Which failure in a row this is, from 1.
  };

  explicit RestartPolicy(RestartOptions options) : options_(std::move(options)) {}

  /// Replaces the options, as read again before each start. The failures counted so far stay.
  void configure(RestartOptions options) { options_ = std::move(options); }

  /// The program was started.
  void started(TickMs now);

  /// How long the program must still run to count as a success; 0 when it does.
  std::int64_t untilSurvivedMs(TickMs now) const;

  /// The program has run for AppThrottle: earlier failures are forgotten.
  void survived() { failures_ = 0; }

  /// The program has ended with `exitCode`.
  Verdict exited(std::uint32_t exitCode, TickMs now);

  /// The program could not be started. Returns the pause before the next attempt.
  std::int64_t startFailed();

  /// An operator asked for a start now: earlier failures are forgotten.
  void resumed() { failures_ = 0; }

  /// Early deaths and failed starts in a row.
  std::uint32_t failures() const { return failures_; }

 private:
  ExitAction actionFor(std::uint32_t exitCode) const;
  std::int64_t pauseMs() const;

  RestartOptions options_;
  TickMs startedAt_ = 0;
  std::uint32_t failures_ = 0;
};

}  // namespace steward
