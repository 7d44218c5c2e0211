#pragma once

#include <string>

#include "core/event_budget.h"
#include "core/event_message.h"
#include "core/host_event.h"
#include "win32/handle.h"

namespace steward::win32 {

/// Writes a host's events to its `events.jsonl` and to the Windows event log (source `Steward`, `docs/events.md`). A place
/// that cannot be written is passed over: events must never stop the program.
class EventLog {
 public:
  explicit EventLog(const std::wstring& service);

  void record(const HostEvent& event);

 private:
  void appendToFile(const std::string& line) noexcept;
  void report(const EventMessage& message) noexcept;

  EventWords words_;
  EventBudget budget_;
  std::wstring path_;  ///< Empty when the folder cannot be had.
  EventSource source_;
};

}  // namespace steward::win32
