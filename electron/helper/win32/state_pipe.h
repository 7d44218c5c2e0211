#pragma once

#include <windows.h>

#include <list>
#include <memory>
#include <string>

#include "win32/handle.h"

namespace steward::win32 {

/// The named pipe on which a host publishes its state (`statePipePath`). Every reader gets the current
/// state at once and each new one; a reader that does not keep up is dropped. Belongs to one thread.
class StatePipe {
 public:
  /// Takes the pipe's name, which fails when another process has it already. Throws `Error`.
  explicit StatePipe(const std::wstring& service);
  ~StatePipe();
  StatePipe(const StatePipe&) = delete;
  StatePipe& operator=(const StatePipe&) = delete;

  /// Signalled when a reader has come: call `accept`.
  HANDLE readerWaiting() const { return connected_.get(); }

  /// Lets the waiting reader in, and listens for the next.
  void accept();

  /// Sends a line to all readers, and to each that comes later.
  void publish(const std::string& line);

 private:
  struct Reader;

  void listen(bool first);
  void cancelListening();
  void sendToAll();

  std::wstring name_;
  LocalMemory security_;
  std::shared_ptr<const std::string> line_;
  Handle connected_;
  Handle listening_;
  OVERLAPPED connecting_{};
  bool connectPending_ = false;
  std::list<std::unique_ptr<Reader>> readers_;
};

}  // namespace steward::win32
