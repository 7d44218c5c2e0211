#pragma once

#include <string>

#include "win32/handle.h"

namespace steward::win32 {

/// Keeps other operations on one service away, on the whole machine, for as long as it lives: a byte, chosen by the
/// service's name, of a file is locked. The file is out of ordinary users' reach, so none of them can hold a lock and
/// thereby keep administrators from a service; a name in a shared namespace, such as a mutex's, they could take first.
class OperationLock {
 public:
  /// Takes the lock of a service without waiting; `owned()` tells whether it succeeded. An account that may not open the
  /// file, such as one to whom only start and stop are granted, goes without a lock: the SCM decides what it may do.
  /// Throws `Error`.
  explicit OperationLock(const std::wstring& service);

  bool owned() const noexcept { return owned_; }

 private:
  /// The lock ends with the handle, also when the process is killed.
  Handle file_;
  bool owned_;
};

}  // namespace steward::win32
