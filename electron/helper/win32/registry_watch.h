#pragma once

#include <windows.h>

#include "win32/handle.h"

namespace steward::win32 {

/// Notices that something below the services' registry key has changed: services made, removed or configured.
class RegistryWatch {
 public:
  /// Begins to watch. Throws `Error`.
  RegistryWatch();

  /// Signalled after a change until `rearm`.
  HANDLE changed() const { return event_.get(); }

  /// Watches for the next change. Call before looking at what has changed.
  void rearm();

 private:
  RegistryKey key_;
  Handle event_;
};

}  // namespace steward::win32
