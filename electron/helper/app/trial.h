#pragma once

#include <string>
#include <vector>

#include "core/clock.h"
#include "core/json.h"
#include "core/recent_output.h"
#include "core/schedule.h"
#include "core/settings.h"
#include "win32/job.h"
#include "win32/output_pipe.h"
#include "win32/process.h"

namespace steward {

/// A test run: the program of a service that need not exist, started as the host starts it but by whoever runs this process,
/// and ended with everything it started after a time at the latest. It needs no thread: whoever waits for `handles` and until
/// `wait` is over calls `advance`. Destruction ends the program.
class Trial {
 public:
  /// Throws `win32::Error` as `startProgram`.
  Trial(const HostSettings& settings, std::uint32_t limitMs, const Clock& clock);

  DWORD pid() const { return process_.id; }
  /// Adds what is signalled when there is something to do.
  void handles(std::vector<HANDLE>& list) const;
  /// Milliseconds until there is something to do by time, at most `limit`.
  std::uint32_t wait(std::uint32_t limit) const;

  /// Does what there is to do. Returns what is to be told (`trial` of the protocol), else null.
  Json advance();
  /// Ends the program; its end is told by `advance`.
  void stop() { end(EndedBy::Stop); }
  /// Whether its end has been told.
  bool isOver() const { return over_; }

 private:
  enum class EndedBy { Nobody, Program, Stop, Limit };

  struct Stream {
    bool error;
    win32::OutputPipe pipe;
  };

  void end(EndedBy by);
  void receive();
  void noteEnd(TickMs now);
  void look(TickMs now);
  Json news(bool last);

  const Clock& clock_;
  win32::Job job_;
  Stream output_{false, {}};
  Stream errors_{true, {}};
  RecentOutput recent_;
  win32::Process process_;
  TickMs startedAt_;
  EndedBy endedBy_ = EndedBy::Nobody;
  TickMs ranMs_ = 0;
  std::size_t processes_ = 1;
  std::size_t left_ = 0;  ///< Processes that the ended program has left.
  std::string sockets_ = "[]";  ///< As they were told.
  bool changed_ = false;
  bool over_ = false;
  Due limit_;
  Due look_;
  Due tell_;
  Due rest_;  ///< Set when the program has ended: when its output is waited for no longer.
};

}  // namespace steward
