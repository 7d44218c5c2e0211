#pragma once

#include <string>

#include "core/json.h"
#include "core/language.h"

namespace steward {

/// A start that came to nothing, as it is known when it is reported.
struct FailedStart {
  Json reason;             ///< by the protocol, or null
  std::string systemText;  ///< the system's text for the reason's Win32 error, or empty
  Json events;             ///< the service's last events, oldest first; an array
  bool waiting = false;    ///< whether the host is going to start the program again
};

/// Why the service does not run and what happens next, for people: what exited, with which code in words, after how
/// long, how often; the last lines of its output; when it is started again. Lines end in CR LF but for the last.
/// Empty when nothing is known.
std::string explainFailedStart(const FailedStart& failed, Language language);

}  // namespace steward
