#pragma once

#include <windows.h>

#include <memory>
#include <optional>
#include <string_view>

#include "core/json.h"
#include "core/reported_state.h"
#include "win32/scm.h"
#include "win32/state_reader.h"
#include "win32/status_subscription.h"

namespace steward {

/// What is known of one service.
struct ServiceEntry {
  win32::ListedService listed;
  win32::ServiceConfiguration configuration;
  Json managed;  ///< `steward`, `nssm`, `native` or null
  Json stdoutPath;
  Json stderrPath;
  std::string_view logEncoding;  ///< LogEncoding
  std::optional<ReportedState> reported;
  Json stopReason;
  Json stopRequest;  ///< who has stopped it, or null
  Json shown;  ///< as it was last told
  bool dirty = true;
  std::unique_ptr<win32::StatusSubscription> subscription;
  std::unique_ptr<win32::StateReader> reader;
};

/// Reads the configuration of the service that `entry.listed` names, who hosts it, and where its logs are. False when it
/// is gone. Throws `Error`.
bool readConfiguration(SC_HANDLE manager, ServiceEntry& entry);

/// Finds out why a service that has stopped did so, or who has asked for it; needs the configuration. Throws `Error`.
void readStopReason(ServiceEntry& entry);

}  // namespace steward
