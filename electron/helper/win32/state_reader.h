#pragma once

#include <windows.h>

#include <functional>
#include <memory>
#include <string>

#include "core/reported_state.h"
#include "win32/handle.h"

namespace steward::win32 {

/// Follows a host's state pipe. Everything happens on the thread that created it, while that thread waits alertably.
class StateReader {
 public:
  /// Called with each state, and with nothing when the pipe has closed; it is not called again after that.
  using Listener = std::function<void(std::optional<ReportedState>)>;

  /// Null when the pipe cannot be had now, which is no error: the host may not have opened it yet.
  static std::unique_ptr<StateReader> connect(const std::wstring& service, DWORD hostPid, Listener listener);

  ~StateReader();
  StateReader(const StateReader&) = delete;
  StateReader& operator=(const StateReader&) = delete;

  DWORD hostPid() const { return hostPid_; }

 private:
  struct Operation;
  StateReader(DWORD hostPid, Operation* operation) : hostPid_(hostPid), operation_(operation) {}

  DWORD hostPid_;
  Operation* operation_;
};

}  // namespace steward::win32
