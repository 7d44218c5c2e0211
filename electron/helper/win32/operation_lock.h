#pragma once

#include <string>

#include "win32/handle.h"

namespace steward::win32 {

/// Keeps other operations on one service away, on the whole machine, for as long as it lives.
class OperationLock {
 public:
  /// Takes the lock of a service without waiting. `owned()` tells whether it succeeded. Throws `Error`.
  explicit OperationLock(const std::wstring& service);
  ~OperationLock();
  OperationLock(OperationLock&& other) noexcept;
  OperationLock(const OperationLock&) = delete;
  OperationLock& operator=(const OperationLock&) = delete;

  bool owned() const noexcept { return owned_; }

 private:
  Handle mutex_;
  bool owned_;
};

}  // namespace steward::win32
