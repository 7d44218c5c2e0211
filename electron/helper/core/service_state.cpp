#include "core/service_state.h"

namespace steward {

std::string_view serviceState(std::uint32_t scmState, std::uint32_t win32ExitCode,
                              const std::optional<ReportedState>& reported) {
  constexpr std::uint32_t kStopped = 1;
  constexpr std::uint32_t kStopPending = 3;
  if (scmState == kStopped) return isOrderlyExit(win32ExitCode) ? "stopped" : "failed";
  if (scmState == kStopPending) return "stopping";
  // A host that says it has stopped is about to tell the SCM as well.
  if (reported && (reported->state == "stopped" || reported->state == "failed")) return "stopping";
  if (reported) return reported->state;
  switch (scmState) {
    case 2:
      return "starting";
    case 4:
    case 5:
      return "running";
    case 6:
    case 7:
      return "paused";
    default:
      return "unknown";
  }
}

}  // namespace steward
