#pragma once

#include <windows.h>

#include <string>

#include "win32/handle.h"

namespace steward::win32 {

/// Whether an administrator prompt can be shown to somebody: this process is not elevated already, and its desktop is one
/// that people see (not that of a service or of a remote shell).
bool canAskForElevation();

/// The pipe over which an ordinary process talks with its elevated counterpart: a random name, one instance, one client,
/// this computer only; open to this user, to administrators (the prompt may have been answered with another account) and
/// to the system, and to nobody else.
class ElevationPipe {
 public:
  /// Throws `Error`.
  ElevationPipe();

  /// The name's random part, 32 hexadecimal digits.
  const std::wstring& token() const noexcept { return token_; }

  /// Waits until `process` has connected, and gives its connection, for overlapped access. Empty when it ended before, or
  /// when somebody else has come instead.
  Handle accept(HANDLE process);

 private:
  std::wstring token_;
  LocalMemory security_;
  Handle pipe_;
};

/// Starts a program with administrator rights, without a window, in the present directory; people are asked for consent.
/// Throws `Error`; ERROR_CANCELLED when they declined.
Handle startElevated(const std::wstring& program, const std::wstring& arguments);

/// Connects to the pipe of this token, for overlapped access. Empty when there is none, or when it is served by another
/// program than this process runs.
Handle connectToElevation(const std::wstring& token);

}  // namespace steward::win32
