#pragma once

#include <windows.h>

#include <span>
#include <string>

#include "core/json.h"
#include "win32/scm.h"

namespace steward {

/// One service as it is now, the protocol's `Service`, asked of the SCM and its host. Throws `Error`.
Json describeService(SC_HANDLE manager, const std::wstring& name);

/// Several such, in the order given. One that goes meanwhile is left out.
Json describeServices(SC_HANDLE manager, std::span<const win32::ListedService> services);

}  // namespace steward
