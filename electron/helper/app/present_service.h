#pragma once

#include <windows.h>

#include <optional>

#include "core/fleet_plan.h"
#include "core/json.h"
#include "win32/scm.h"

namespace steward {

/// A service with all its settings. Nothing when it is gone. Throws `win32::Error`.
std::optional<PresentService> readPresentService(SC_HANDLE manager, const win32::ListedService& listed);

/// The service as a configuration has it. Its password is not known; where the account needs one, a source is proposed.
Json configurationOf(const PresentService& service);

}  // namespace steward
