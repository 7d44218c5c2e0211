#pragma once

#include <windows.h>

#include <cstdint>

#include "app/service_table.h"
#include "core/json.h"
#include "core/request.h"

namespace steward {

/// What the methods of `steward rpc` work on.
struct RpcSession {
  SC_HANDLE manager;
  ServiceTable& table;
  std::uint32_t sampleIntervalMs = 0;  ///< 0: not sampling
};

/// Executes one method and returns its result. Throws `FailureError` or `win32::Error`.
Json callMethod(RpcSession& session, const RpcRequest& request);

}  // namespace steward
