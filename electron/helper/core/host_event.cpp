#include "core/host_event.h"

#include "core/json.h"

namespace steward {
namespace {

std::string number(const std::optional<std::uint32_t>& value) { return value ? std::to_string(*value) : "?"; }

std::string withCause(std::string sentence, const HostEvent& event) {
  if (event.object) sentence += " \"" + *event.object + "\"";
  if (event.win32) sentence += ", error " + std::to_string(*event.win32);
  return sentence + ".";
}

std::string describeExit(const HostEvent& event) {
  std::string text = "The program exited with code " + number(event.exitCode);
  if (event.ranMs) text += " after " + std::to_string(*event.ranMs) + " ms";
  if (event.count && *event.count > 1) text += ", " + std::to_string(*event.count) + " times in a row";
  text += ".";
  if (!event.output || event.output->empty()) return text;
  text += " Its last output:";
  for (const std::string& line : *event.output) text += "\r\n" + line;
  return text;
}

std::string describeRestart(const HostEvent& event) {
  const std::int64_t pause = event.nextStartMs.value_or(0);
  return pause > 0 ? "The program is started again in " + std::to_string(pause) + " ms."
                   : "The program is started again.";
}

}  // namespace

std::string toEventLine(const HostEvent& event) {
  const Json json{{"at", toIso8601(event.at)},
                  {"event", event.event},
                  {"pid", orNull(event.pid)},
                  {"exitCode", orNull(event.exitCode)},
                  {"ranMs", orNull(event.ranMs)},
                  {"count", orNull(event.count)},
                  {"nextStartMs", orNull(event.nextStartMs)},
                  {"win32", orNull(event.win32)},
                  {"object", orNull(event.object)},
                  {"control", orNull(event.control)},
                  {"output", orNull(event.output)}};
  return toLine(json) + "\n";
}

std::string describe(const HostEvent& event) {
  if (event.event == "serviceStarting") return "The service is starting.";
  if (event.event == "started") return "The program was started as process " + number(event.pid) + ".";
  if (event.event == "startFailed") return withCause("The program could not be started:", event);
  if (event.event == "exited") return describeExit(event);
  if (event.event == "restarting") return describeRestart(event);
  if (event.event == "rotated") return withCause("The log was rotated:", event);
  if (event.event == "logFailed") return withCause("The log cannot be written or rotated:", event);
  if (event.event == "logResumed") return withCause("The log can be written again:", event);
  if (event.event == "settingsInvalid") return withCause("A parameter has a value that cannot be used:", event);
  if (event.event == "stopping") return "The service is stopping: " + event.control.value_or("stop") + ".";
  if (event.event == "stopped") return "The service has stopped.";
  return std::string(event.event) + ".";
}

Severity severityOf(const HostEvent& event) {
  if (event.event == "startFailed") return Severity::Error;
  if (event.event == "exited" || event.event == "logFailed" || event.event == "settingsInvalid") return Severity::Warning;
  return Severity::Information;
}

std::string_view newerHalf(std::string_view lines) {
  const std::size_t newline = lines.find('\n', lines.size() / 2);
  return newline == std::string_view::npos ? std::string_view() : lines.substr(newline + 1);
}

}  // namespace steward
