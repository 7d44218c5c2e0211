#pragma once

#include <cstdint>
#include <memory>

#include "app/output_relay.h"
#include "win32/job.h"
#include "win32/process.h"

namespace steward {

/// A command that the host runs besides the program, such as a hook: a process in a job of its own. Destruction ends it
/// with every process that it started.
class HostCommand {
 public:
  /// `relay` takes what the command writes; null for nobody. Throws `win32::Error`.
  HostCommand(win32::ProcessSpec spec, OutputRelay* relay);
  ~HostCommand();
  HostCommand(const HostCommand&) = delete;
  HostCommand& operator=(const HostCommand&) = delete;

  /// Signalled when the command has ended. Processes that it started may live on.
  HANDLE ended() const { return process_.handle.get(); }
  bool hasEnded() const { return WaitForSingleObject(ended(), 0) == WAIT_OBJECT_0; }
  /// Once it has ended.
  std::uint32_t exitCode() const;

 private:
  class Capture;

  win32::Job job_;
  std::unique_ptr<Capture> capture_;
  win32::Process process_;
};

}  // namespace steward
