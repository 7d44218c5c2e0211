#pragma once

#include <optional>
#include <string>

#include "core/host_event.h"
#include "core/host_state.h"
#include "win32/event_log.h"
#include "win32/state_pipe.h"

namespace steward {

/// Tells the world about a service: its state on the state pipe, its events in the event logs.
class HostReport {
 public:
  HostReport(std::wstring service, const Clock& clock);

  /// The state to publish next. Change it, then call `publish`.
  HostState state;

  void publish();

  /// An event of now, to be filled in and recorded.
  HostEvent event(std::string_view name) const;
  void record(const HostEvent& event) { events_.record(event); }

  /// Signalled when a reader waits for `acceptReader`; null while there is no pipe.
  HANDLE readerWaiting() const { return pipe_ ? pipe_->readerWaiting() : nullptr; }
  void acceptReader();

 private:
  void openPipe();

  std::wstring service_;
  const Clock& clock_;
  win32::EventLog events_;
  std::optional<win32::StatePipe> pipe_;
};

}  // namespace steward
