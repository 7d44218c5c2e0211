#pragma once

#include <vector>

#include "win32/handle.h"

namespace steward::win32 {

/// A Job Object that holds a program and the processes that it starts.
class Job {
 public:
  enum class Lifetime {
    Owner,   ///< When the last handle is closed, which the system does even for a host that was killed, all are terminated.
    Forever, ///< They live on after the host unless they are terminated before.
  };
  enum class Descendants {
    Contained,  ///< Processes that the program starts belong to the job.
    Free,       ///< They leave it, and outlive the program.
  };

  /// Throws `Error`.
  Job(Descendants descendants, Lifetime lifetime);

  /// For the call that creates a process in the job.
  HANDLE handle() const { return handle_.get(); }

  /// Terminates every process in the job with exit code 1. A job without processes is no error.
  void terminate() noexcept;

  /// Lets the job's processes live when the job is closed.
  void release() noexcept;

  /// Identifiers of the processes in the job now.
  std::vector<DWORD> processIds() const;

 private:
  Handle handle_;
};

}  // namespace steward::win32
