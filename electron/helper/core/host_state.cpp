#include "core/host_state.h"

namespace steward {
namespace {

constexpr int kStateProtocol = 1;

Json timeOrNull(const std::optional<UnixMs>& time) { return time ? Json(toIso8601(*time)) : Json(nullptr); }

Json toJson(const std::optional<LogFacts>& log) {
  if (!log) return nullptr;
  return Json{{"path", log->path}, {"bytes", log->bytes}, {"droppedBytes", log->droppedBytes}};
}

}  // namespace

Json toJson(const Reason& reason) {
  return Json{{"code", reason.code},           {"exitCode", orNull(reason.exitCode)}, {"ranMs", orNull(reason.ranMs)},
              {"count", orNull(reason.count)}, {"windowMs", orNull(reason.windowMs)}, {"win32", orNull(reason.win32)},
              {"object", orNull(reason.object)}, {"at", toIso8601(reason.at)}};
}

std::string toStateLine(const HostState& state) {
  const Json json{{"protocol", kStateProtocol},
                  {"service", state.service},
                  {"hostPid", state.hostPid},
                  {"state", state.state},
                  {"pid", orNull(state.pid)},
                  {"startedAt", timeOrNull(state.startedAt)},
                  {"nextStartAt", timeOrNull(state.nextStartAt)},
                  {"restarts", state.restarts},
                  {"reason", state.reason ? toJson(*state.reason) : Json(nullptr)},
                  {"stdout", toJson(state.standardOutput)},
                  {"stderr", toJson(state.standardError)}};
  return toLine(json) + "\n";
}

}  // namespace steward
