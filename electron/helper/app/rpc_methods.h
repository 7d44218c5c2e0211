#pragma once

#include <windows.h>

#include <cstdint>
#include <optional>

#include "app/service_table.h"
#include "app/trial.h"
#include "core/json.h"
#include "core/request.h"

namespace steward {

/// What the methods of `steward rpc` work on.
struct RpcSession {
  SC_HANDLE manager;
  ServiceTable& table;
  const Clock& clock;
  std::uint32_t sampleIntervalMs = 0;  ///< 0: not sampling
  std::optional<Trial> trial = {};     ///< the test run under way
};

/// Executes one method and returns its result. Throws `FailureError` or `win32::Error`.
Json callMethod(RpcSession& session, const RpcRequest& request);

}  // namespace steward
