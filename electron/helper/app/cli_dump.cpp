#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/native_settings.h"
#include "app/service_control.h"
#include "core/dump.h"
#include "core/explain.h"
#include "core/parameter_text.h"
#include "core/rules.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/standard_streams.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr const char* kHiddenPassword = "****";

Words wordsOf(const Parameter& parameter, const ParameterValue& value) {
  if (const auto* list = std::get_if<Words>(&value)) return *list;
  const std::string text = parameterText(parameter, value);
  if (parameter.name == "ObjectName" && !needsNoPassword(text)) return {text, kHiddenPassword};
  return {text};
}

DumpedService read(const CliTarget& target, const std::string& name) {
  DumpedService dumped{name, win32::readParameters(target.name), {}};
  const std::string present = win32::narrow(target.name);
  const auto handle = cliOpenService(target.manager.get(), target.name, SERVICE_QUERY_CONFIG);
  const ParameterValues values = readNativeValues(handle.get(), present);
  // In the table's order, by which recovery actions come before the period that is kept only with them.
  for (const Parameter& parameter : parameters()) {
    const auto value = values.find(parameter.name);
    if (value == values.end() || parameter.name == "ImagePath") continue;
    if (installedNativeValue(parameter, present) == value->second) continue;
    dumped.native.emplace_back(parameter.name, wordsOf(parameter, value->second));
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
