#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/host_event.h"
#include "core/language.h"

namespace steward {

/// How much an event matters, as the Windows event log divides it. The number is that of a message's two highest bits.
enum class Severity : std::uint8_t { Information = 1, Warning = 2, Error = 3 };

/// A message of the message table (`app/events.mc`). Its number is what monitoring tools filter by: it never changes its
/// meaning, and a message that is no longer written leaves its number unused.
struct EventKind {
  std::uint16_t id;
  Severity severity;
  std::uint8_t inserts;    ///< How many texts are inserted into it, `%1` …
  std::string_view event;  ///< The event that it tells (protocol section 5).

  /// The message's whole number, as ReportEventW and FormatMessageW take it.
  std::uint32_t messageId() const { return static_cast<std::uint32_t>(severity) << 30 | id; }
};

std::span<const EventKind> eventKinds();

/// An entry of the Windows event log.
struct EventMessage {
  const EventKind* kind = nullptr;
  std::vector<std::string> inserts;  ///< UTF-8; as many as the message takes.
};

/// What the words of an entry depend on besides the event.
struct EventWords {
  std::string service;
  Language language;  ///< That of the words for exit codes; the message's own language is the reader's.
  std::function<std::string(std::uint32_t)> systemText;  ///< The system's text for a Win32 error.
};

/// The entry for an event; nothing for events that the Windows event log is spared: rotations are routine, and that log
/// is small and shared.
std::optional<EventMessage> toEventMessage(const HostEvent& event, const EventWords& words);

/// Whether an entry may be left out when there are too many: what the program does, but not what becomes of the service.
bool mayBeOmitted(const EventKind& kind);

/// The entry that stands for `count` events left out (`EventBudget`); `file` has them all.
EventMessage omittedMessage(std::uint32_t count, const EventWords& words, std::string file);

/// A text as it may be inserted: the event viewer takes `%` before a digit for an insertion of its own, and a null
/// character for the end.
std::string insertable(std::string text);

}  // namespace steward
