#include "core/failed_start.h"

#include <algorithm>

#include "core/duration_text.h"
#include "core/exit_code.h"
#include "core/explain.h"
#include "core/remedy.h"

namespace steward {
namespace {

const Json* lastEvent(const Json& events, std::string_view name) {
  const auto found = std::find_if(events.rbegin(), events.rend(), [&](const Json& event) { return event["event"] == name; });
  return found == events.rend() ? nullptr : &*found;
}

/// The last lines that the program wrote before the end that the reason tells of.
const Json* lastOutput(const FailedStart& failed) {
  const Json* exited = lastEvent(failed.events, "exited");
  if (exited == nullptr || !(*exited)["output"].is_array() || (*exited)["output"].empty()) return nullptr;
  return failed.reason["at"].is_null() || (*exited)["at"] == failed.reason["at"] ? &(*exited)["output"] : nullptr;
}

/// In decimal, as AppExit takes it, and in hexadecimal where the world knows it so.
std::string bothForms(std::uint32_t code) {
  const std::string decimal = std::to_string(code);
  const std::string known = exitCodeText(code);
  return known == decimal ? decimal : decimal + " (" + known + ')';
}

std::string meaning(const Json& reason, Language language) {
  if (!reason["exitCode"].is_number_unsigned()) return {};
  const auto code = reason["exitCode"].get<std::uint32_t>();
  if (code == 0) return {};
  std::string_view text = explainExitCode(code, language);
  if (text.empty()) text = usualExitCode(code, language);
  if (text.empty()) return {};
  return (language == Language::Chinese ? "退出代码 " + bothForms(code) + "：" : "Exit code " + bothForms(code) + ": ") +
         std::string(text);
}

std::string nextStep(const FailedStart& failed, Language language) {
  const bool chinese = language == Language::Chinese;
  if (!failed.waiting) {
    return chinese ? "服务已停止，不会自动再次启动程序。" : "The service has stopped; the program is not started again.";
  }
  const Json* restarting = lastEvent(failed.events, "restarting");
  if (restarting == nullptr || !(*restarting)["nextStartMs"].is_number_unsigned()) {
    return chinese ? "稍后将再次启动程序。" : "The program is started again later.";
  }
  const std::string pause = durationText((*restarting)["nextStartMs"].get<std::uint64_t>(), language);
  return chinese ? pause + "后再次启动程序。" : "The program is started again in " + pause + '.';
}

void add(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += "\r\n";
  text += line;
}

}  // namespace

std::string explainFailedStart(const FailedStart& failed, Language language) {
  if (!failed.reason.is_object()) return {};
  const bool chinese = language == Language::Chinese;
  std::string text;
  add(text, explainReason(failed.reason, failed.systemText, language) + (chinese ? "。" : "."));
  add(text, meaning(failed.reason, language));
  if (failed.reason["win32"].is_number_unsigned()) add(text, remedyFor(failed.reason["win32"].get<std::uint32_t>(), language));
  if (const Json* output = lastOutput(failed)) {
    add(text, chinese ? "程序最后的输出：" : "The last lines of its output:");
    for (const Json& line : *output) add(text, "  " + line.get<std::string>());
  }
  add(text, nextStep(failed, language));
  return text;
}

}  // namespace steward
