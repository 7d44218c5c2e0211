#include "core/host_state.h"

#include "core/json_members.h"

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
  Json json = Json::object();
  append(json, "code", reason.code);
  append(json, "exitCode", orNull(reason.exitCode));
  append(json, "ranMs", orNull(reason.ranMs));
  append(json, "count", orNull(reason.count));
  append(json, "windowMs", orNull(reason.windowMs));
  append(json, "win32", orNull(reason.win32));
  append(json, "object", orNull(reason.object));
  append(json, "at", toIso8601(reason.at));
  return json;
}

std::string toStateLine(const HostState& state) {
  Json json = Json::object();
  append(json, "protocol", kStateProtocol);
  append(json, "service", state.service);
  append(json, "hostPid", state.hostPid);
  append(json, "state", state.state);
  append(json, "pid", orNull(state.pid));
  append(json, "startedAt", timeOrNull(state.startedAt));
  append(json, "nextStartAt", timeOrNull(state.nextStartAt));
  append(json, "restarts", state.restarts);
  append(json, "reason", state.reason ? toJson(*state.reason) : Json(nullptr));
  append(json, "stdout", toJson(state.standardOutput));
  append(json, "stderr", toJson(state.standardError));
  return toLine(json) + "\n";
}

}  // namespace steward
