#pragma once

#include <cstddef>
#include <string>

#include "core/json.h"

namespace steward::win32 {

/// What the Service Control Manager has written about a service to the Windows event log System, newest first:
/// `{available, complete, events: [XML], users: {SID: account}}`, by the protocol. It takes 4 seconds at most; what was not
/// found by then is left out. Throws `Error`.
Json readSystemEvents(const std::string& name, const std::string& displayName, std::size_t limit);

}  // namespace steward::win32
