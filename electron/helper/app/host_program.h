#pragma once

#include <cstdint>
#include <string>

#include "app/host_output.h"
#include "core/effective_affinity.h"
#include "core/settings.h"
#include "core/stop_plan.h"
#include "win32/job.h"
#include "win32/process.h"

namespace steward {

/// One run of the program: its process and the job that it lives in. Destruction ends both, unless they were released.
class HostProgram {
 public:
  /// Starts the program with its streams led to `output`, which must outlive it. Throws `win32::Error`, whose object is the
  /// program or the start directory, `StandardInputError` among them.
  HostProgram(const HostSettings& settings, HostOutput& output);
  ~HostProgram();
  HostProgram(const HostProgram&) = delete;
  HostProgram& operator=(const HostProgram&) = delete;

  DWORD id() const { return process_.id; }
  /// Signalled when the program has ended. Processes that it started may live on.
  HANDLE ended() const { return process_.handle.get(); }
  bool hasEnded() const { return WaitForSingleObject(ended(), 0) == WAIT_OBJECT_0; }
  /// Whether the program and, where they are to end with it, the processes that it started have ended.
  bool isGone() const { return hasEnded() && (!killTree_ || job_.processIds().empty()); }
  /// Once it has ended.
  std::uint32_t exitCode() const;

  /// Asks the program, and the processes that are to end with it, to end. Returns whether there was anybody to ask.
  bool ask(StopMethod method);
  /// Ends the program, and the processes that are to end with it, at once.
  void terminate();
  /// Lets everything live on after the host.
  void release();
  /// Ends what is left of an ended program and takes the rest of its output.
  void finish();

 private:
  std::vector<DWORD> processIds() const;

  bool killTree_;
  bool released_ = false;
  HostOutput& output_;
  win32::Job job_;
  win32::Process process_;
};

/// Starts the program as the host does, inside `job`, with its output led to two inheritable handles; null for nowhere. Only one
/// thread may use this process's environment meanwhile. Throws `win32::Error` as the constructor of `HostProgram`.
win32::Process startProgram(const HostSettings& settings, HANDLE standardOutput, HANDLE standardError,
                            const win32::Job& job);

/// The command line of the program.
std::string programCommandLine(const HostSettings& settings);

/// The processors that the program gets, and whether all that it was given are present. Throws `win32::Error`.
EffectiveAffinity programAffinity(const HostSettings& settings);

}  // namespace steward
