#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <utility>

#include "core/clock.h"
#include "core/settings.h"

namespace steward {

/// The parameters that decide about restarts.
struct RestartOptions {
  std::int64_t throttleMs = 1500;       ///< AppThrottle: a run at least this long counts as a success.
  std::int64_t restartDelayMs = 0;      ///< AppRestartDelay: the least pause before each restart.
  std::int64_t backoffDelayMs = 2000;   ///< BackoffDelay: the pause after the first failure.
  std::uint32_t backoffPercent = 200;   ///< BackoffFactor: each further pause in percent of the one before.
  std::int64_t backoffMaxMs = 128'000;  ///< BackoffMax: the longest pause.
  std::uint32_t restartLimit = 0;       ///< RestartLimit: restarts within the window; 0 for any number.
  std::int64_t restartWindowMs = 600'000;  ///< RestartWindow.
  ExitAction defaultAction = ExitAction::Restart;
  std::map<std::uint32_t, ExitAction> actions;  ///< Actions of single exit codes.
};

/// Decides when a program is started again, and when no more. A pure state machine: times are passed in, nothing is waited
/// for.
///
/// A run shorter than AppThrottle is an early death; each one in a row makes the pause before the next start longer, by
/// default doubling it from 2 s to 128 s as NSSM does. A longer run resets the pause. The pause is never shorter than
/// AppRestartDelay. Once the program has been started again RestartLimit times within RestartWindow, however long it
/// ran, its next end is the last.
class RestartPolicy {
 public:
  /// What follows the end of a run or a failed start.
  struct Verdict {
    ExitAction action = ExitAction::Restart;
    bool gaveUp = false;         ///< The action would be Restart, but the limit is reached.
    std::int64_t pauseMs = 0;    ///< Before the next start; 0 unless it is started again.
    std::int64_t ranMs = 0;      ///< How long the program ran.
    std::uint32_t count = 1;     ///< Which failure in a row this is, from 1.
    std::uint32_t restarts = 0;  ///< Restarts within the window so far, where the action is Restart.
  };

  explicit RestartPolicy(RestartOptions options) : options_(std::move(options)) {}

  /// Replaces the options, as read again before each start. The failures counted so far stay.
  void configure(RestartOptions options) { options_ = std::move(options); }

  /// The program was started.
  void started(TickMs now) { startedAt_ = now; }

  /// How long the program must still run to count as a success; 0 when it does.
  std::int64_t untilSurvivedMs(TickMs now) const;

  /// The program has run for AppThrottle: earlier failures no longer lengthen the pause.
  void survived() { failures_ = 0; }

  /// The program has ended with `exitCode`.
  Verdict exited(std::uint32_t exitCode, TickMs now);

  /// The program could not be started.
  Verdict startFailed(TickMs now);

  /// An operator asked for a start now: earlier failures and restarts are forgotten.
  void resumed();

  /// Early deaths and failed starts in a row.
  std::uint32_t failures() const { return failures_; }

  /// RestartWindow, in milliseconds.
  std::int64_t windowMs() const { return options_.restartWindowMs; }

 private:
  ExitAction actionFor(std::uint32_t exitCode) const;
  std::int64_t pauseMs() const;
  std::int64_t backoffMs() const;
  void countRestart(Verdict& verdict, TickMs now);

  RestartOptions options_;
  TickMs startedAt_ = 0;
  std::uint32_t failures_ = 0;
  std::deque<TickMs> restartedAt_;  ///< Within the window, oldest first; empty where there is no limit.
};

}  // namespace steward
