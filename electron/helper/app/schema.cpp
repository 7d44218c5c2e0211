#include "app/schema.h"

#include <array>

#include "core/event_message.h"
#include "core/json_members.h"
#include "core/parameters.h"
#include "version.h"

namespace steward {
namespace {

constexpr std::array kScopes = {"nssm", "steward", "native"};
constexpr std::array kKinds = {"path",        "string",       "integer",  "boolean", "choice", "list",
                               "environment", "exit-actions", "priority", "flags",   "affinity", "hooks", "day-times",
                               "failure-actions"};

template <class Names, class Enum>
const char* word(const Names& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

Json registryType(RegistryType type) {
  constexpr std::array kTypes = {"SZ", "EXPAND_SZ", "MULTI_SZ", "DWORD"};
  if (type == RegistryType::None) return nullptr;
  return kTypes[static_cast<std::size_t>(type) - 1];
}

Json unitWord(Unit unit) {
  constexpr std::array kUnits = {"ms", "s", "bytes", "count", "percent", "days"};
  if (unit == Unit::None) return nullptr;
  return kUnits[static_cast<std::size_t>(unit) - 1];
}

Json subWord(Sub sub) {
  constexpr std::array kSubs = {"exit-code", "event"};
  if (sub == Sub::None) return nullptr;
  return kSubs[static_cast<std::size_t>(sub) - 1];
}

Json defaultOf(const Parameter& parameter) {
  if (const auto* text = std::get_if<std::string_view>(&parameter.defaultValue)) return *text;
  if (const auto* number = std::get_if<std::uint32_t>(&parameter.defaultValue)) return *number;
  return nullptr;
}

Json bilingual(const Bilingual& text) { return {{"en", text.en}, {"zh-CN", text.zh}}; }

Json row(const Parameter& parameter) {
  const bool number = parameter.registry == RegistryType::Dword || parameter.kind == Kind::Integer ||
                      parameter.kind == Kind::Boolean;
  Json json = Json::object();
  append(json, "name", parameter.name);
  append(json, "scope", word(kScopes, parameter.scope));
  append(json, "registry", registryType(parameter.registry));
  append(json, "kind", word(kKinds, parameter.kind));
  append(json, "default", defaultOf(parameter));
  append(json, "unit", unitWord(parameter.unit));
  append(json, "min", number ? Json(parameter.min) : Json(nullptr));
  append(json, "max", number ? Json(parameter.max) : Json(nullptr));
  append(json, "values", parameter.values.empty() ? Json(nullptr) : Json(parameter.values));
  append(json, "sub", subWord(parameter.sub));
  append(json, "restart", parameter.restart);
  append(json, "secret", false);
  append(json, "title", bilingual(parameter.title));
  append(json, "help", bilingual(parameter.help));
  return json;
}

Json row(const EventKind& kind) {
  constexpr std::array kSeverities = {"information", "warning", "error"};
  return {{"id", kind.id},
          {"messageId", kind.messageId()},
          {"severity", kSeverities[static_cast<std::size_t>(kind.severity) - 1]},
          {"inserts", kind.inserts},
          {"event", kind.event}};
}

}  // namespace

Json schema() {
  Json rows = Json::array();
  for (const Parameter& parameter : parameters()) rows.push_back(row(parameter));
  Json events = Json::array();
  for (const EventKind& kind : eventKinds()) events.push_back(row(kind));
  return {{"protocol", kProtocol},
          {"version", kVersion},
          {"parameters", std::move(rows)},
          {"events", std::move(events)}};
}

}  // namespace steward
