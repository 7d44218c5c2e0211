#include "core/config_change.h"

#include <algorithm>

#include "core/parameters.h"

namespace steward {
namespace {

/// The setting's value; null where the configuration has none.
Json* settingIn(Json& config, const char* group, std::string_view name) {
  const auto values = config.find(group);
  if (values == config.end()) return nullptr;
  const auto value = values->find(name);
  return value == values->end() ? nullptr : &*value;
}

void leaveValuesOut(Json& environment) {
  for (Json& line : environment) {
    auto& text = *line.get_ptr<std::string*>();
    // A name may begin with `=`, as those of drives do.
    text.resize(std::min(text.size(), text.find('=', 1)));
  }
}

}  // namespace

ConfigSnapshot snapshotOf(Json config) {
  ConfigSnapshot snapshot;
  for (const Parameter& parameter : parameters()) {
    if (parameter.kind != Kind::Environment) continue;
    Json* const value = settingIn(config, parameter.scope == Scope::Native ? "native" : "parameters", parameter.name);
    if (value == nullptr) continue;
    snapshot.secrets += toLine(*value) + '\n';
    leaveValuesOut(*value);
  }
  const Json* const hidden = settingIn(config, "parameters", "ProtectSettings");
  snapshot.isProtected = hidden != nullptr && *hidden == 1;
  snapshot.told = toLine(config);
  return snapshot;
}

std::string toChangeLine(const ChangeOrigin& origin, const ConfigSnapshot& before, const ConfigSnapshot& after) {
  const bool secrets = before.secrets != after.secrets;
  if (!secrets && before.told == after.told) return {};
  std::string line = "{\"at\":\"" + toIso8601(origin.at);
  (line += "\",\"user\":") += toLine(Json(origin.user));
  (line += ",\"tool\":\"") += origin.tool;
  (line += "\",\"operation\":\"") += origin.operation;
  line += secrets ? "\",\"secrets\":true" : "\",\"secrets\":false";
  (line += ",\"before\":") += before.told;
  (line += ",\"after\":") += after.told;
  return line += "}\n";
}

}  // namespace steward
