#pragma once

#include <cstdint>
#include <vector>

#include "core/json.h"

namespace steward {

/// The ports that processes listen on, as the protocol tells them (Socket): of these processes, or of all. Throws `win32::Error`.
Json listeningJson(const std::vector<std::uint32_t>* pids);

}  // namespace steward
