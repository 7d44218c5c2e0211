#pragma once

#include <windows.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/failure.h"

namespace steward {

/// NSSM's user-defined control: rotate the logs now.
inline constexpr DWORD kRotateControl = 128;

/// What came of asking a service to start or stop.
struct ControlOutcome {
  bool ok;
  DWORD state;      ///< the SCM's state at the end
  Failure failure;  ///< when not ok
  Json reason;      ///< why a start failed, by the protocol, or null
  Json events;      ///< when a start failed: the service's last events, oldest first
  /// The system error with which the SCM refused the request; 0 when it took it.
  DWORD refused;
};

/// Starts a service and waits until it runs, has failed, or `timeoutMs` has passed; INFINITE waits as long as it makes
/// progress. One that runs already is fine; one whose host waits before another attempt is started at once. `arguments`
/// are handed to the service. Throws `win32::Error` when it cannot be opened.
ControlOutcome startService(SC_HANDLE manager, const std::wstring& name, DWORD timeoutMs,
                            const std::vector<std::wstring>& arguments = {});

/// Stops a service and waits until it has. One that does not run is fine. Services that depend on it and run are
/// stopped first. The events of each that Steward hosts say who has asked for it, where this user may write there. Throws
/// `win32::Error` when it cannot be opened.
/// @param tool by what he did, `app` or `console`
ControlOutcome stopService(SC_HANDLE manager, const std::wstring& name, DWORD timeoutMs, std::string_view tool);

/// Whether a service is on its way to run, or waits before another attempt. Such a one may be stopped although another
/// operation waits for its start: that may take long, perhaps for ever.
bool isStarting(SC_HANDLE manager, const std::wstring& name);

/// Whether the service's executable is this helper.
bool isOwnImage(const std::wstring& imagePath);

/// Path of this executable.
std::wstring ownPath();

}  // namespace steward
