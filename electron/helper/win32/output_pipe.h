#pragma once

#include <windows.h>

#include <cstddef>
#include <memory>
#include <string_view>

#include "win32/handle.h"

namespace steward::win32 {

/// The pipe that carries one standard stream of the program to the host. Reading is overlapped: one thread serves
/// several pipes.
class OutputPipe {
 public:
  /// Throws `Error`.
  OutputPipe();
  /// Cancels a pending read and waits until the system has let go of the buffer.
  ~OutputPipe();
  OutputPipe(const OutputPipe&) = delete;
  OutputPipe& operator=(const OutputPipe&) = delete;

  /// The inheritable end that the program writes to.
  HANDLE writeEnd() const { return writeEnd_.get(); }
  /// Closes the host's copy of the write end, once the program has its own; else the stream never ends.
  void closeWriteEnd() { writeEnd_.reset(); }

  /// Starts to read. Afterwards `ready` is signalled when there is something to `take`.
  void beginRead();
  HANDLE ready() const { return ready_.get(); }
  /// The same without asking the system, which saves two calls for each block of a busy stream.
  bool isReady() const { return !ended_ && HasOverlappedIoCompleted(&overlapped_); }

  /// The bytes that have arrived, valid until the next `take`; empty when the stream has ended. Only when ready.
  std::string_view take();

  /// Whether the stream has ended: every process that could write to it has closed it.
  bool ended() const { return ended_; }

 private:
  char* filling() const;

  Handle readEnd_;
  Handle writeEnd_;
  Handle ready_;
  OVERLAPPED overlapped_{};
  /// One is filled while what is in the other is used.
  std::unique_ptr<char[]> buffers_;
  bool second_ = false;  ///< Which one is being filled.
  bool pending_ = false;
  bool ended_ = false;
};

}  // namespace steward::win32
