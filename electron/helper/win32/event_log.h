#pragma once

#include <string>

#include "core/host_event.h"
#include "win32/handle.h"

namespace steward::win32 {

/// Writes a host's events to its `events.jsonl` and to the Windows event log (source `Steward`). A place that cannot
/// be written is passed over: events must never stop the program.
class EventLog {
 public:
  explicit EventLog(std::wstring service);

  void record(const HostEvent& event);

 private:
  void appendToFile(const std::string& line) noexcept;
  void report(const HostEvent& event) noexcept;

  std::wstring service_;
  std::wstring path_;  ///< Empty when the folder cannot be had.
  EventSource source_;
};

}  // namespace steward::win32
