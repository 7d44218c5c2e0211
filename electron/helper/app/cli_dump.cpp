#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/native_settings.h"
#include "app/service_control.h"
#include "core/dump.h"
#include "core/explain.h"
#include "core/rules.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/standard_streams.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr const char* kHiddenPassword = "****";

/// The lines of a list as `get` prints it.
Words linesOf(const std::string& text) {
  Words lines;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find("\r\n", start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 2;
  }
  return lines;
}

/// What an installation leaves a parameter of the SCM at.
std::string installedText(const Parameter& parameter, const std::string& service) {
  if (parameter.name == "DisplayName") return service;
  if (parameter.name == "Start" || parameter.name == "Type") return std::string(parameter.values.front());
  const auto* standard = std::get_if<std::string_view>(&parameter.defaultValue);
  return standard == nullptr ? std::string() : std::string(*standard);
}

bool isWritten(const Parameter& parameter) {
  return parameter.scope == Scope::Native && parameter.name != "ImagePath" && parameter.name != "Name";
}

Words wordsOf(const Parameter& parameter, const std::string& text) {
  if (parameter.kind == Kind::List || parameter.kind == Kind::Environment) return linesOf(text);
  if (parameter.name == "ObjectName" && !needsNoPassword(text)) return {text, kHiddenPassword};
  return {text};
}

DumpedService read(const CliTarget& target, const std::string& name) {
  DumpedService dumped{name, win32::readParameters(target.name), {}};
  for (const Parameter& parameter : parameters()) {
    if (!isWritten(parameter)) continue;
    const std::string text = nativeText(target.manager.get(), target.name, parameter);
    if (text.empty() || text == installedText(parameter, win32::narrow(target.name))) continue;
    dumped.native.emplace_back(parameter.name, wordsOf(parameter, text));
  }
  return dumped;
}

void refuseParameter(const std::string& parameter) {
  printErrorLine(cliLanguage() == Language::Chinese
                     ? "设置项 \"" + parameter + "\" 无法写成命令：其中含有换行，或超过 cmd 的 8191 个字符。请另行设置。"
                     : "Parameter \"" + parameter +
                           "\" cannot be written as a command: it holds a line break, or more than cmd's 8191 "
                           "characters. Set it by other means.");
}

}  // namespace

int cliDump(const Words& words) {
  const CliTarget target = cliTarget(words[0]);
  const std::string name = win32::narrow(target.name);
  if (!win32::hasApplication(target.name)) {
    throw CliStop{kExitUsage, name + ": " + explainCode("serviceNotManaged", cliLanguage())};
  }
  const Dump dump = dumpService(read(target, words.size() > 1 ? words[1] : name), win32::narrow(ownPath()));
  win32::write(win32::StandardStream::Output, dump.script);
  for (const std::string& parameter : dump.unwritable) refuseParameter(parameter);
  return dump.unwritable.empty() ? kExitOk : kExitUsage;
}

}  // namespace steward
