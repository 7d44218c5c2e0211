#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/reported_state.h"

namespace steward {

/// The state that people see, from the SCM's (`SERVICE_RUNNING` is 4 …) and, where the host tells, from the host's.
/// A stopped service counts as `failed` when its last run ended in an error.
std::string_view serviceState(std::uint32_t scmState, std::uint32_t win32ExitCode,
                              const std::optional<ReportedState>& reported);

}  // namespace steward
