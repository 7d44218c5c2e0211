#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/host_output.h"
#include "win32/thread.h"

namespace steward {

/// Passes what hooks write on to the program's logs (AppRedirectHook), whichever run they belong to. Between two runs a
/// little is kept for the next one. May be used from any thread.
class OutputRelay {
 public:
  /// Where output goes from now on; null for nowhere yet. It must be disconnected before it ends.
  void connect(HostOutput* output);

  void write(LogStream stream, std::string_view bytes);

 private:
  /// A hook that writes without end must not fill the memory.
  static constexpr std::size_t kMaxKept = 64 * 1024;

  win32::Mutex mutex_;
  HostOutput* output_ = nullptr;
  std::vector<std::pair<LogStream, std::string>> kept_;
  std::size_t keptBytes_ = 0;
};

}  // namespace steward
