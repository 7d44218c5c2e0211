#include "core/fleet_config.h"

#include <array>

namespace steward {
namespace {

[[noreturn]] void refuse(const std::string& field, const std::string& what, std::string_view code = "badRequest") {
  Failure failure;
  failure.code = code;
  failure.message = field.empty() ? what : field + ' ' + what;
  failure.field = field;
  throw FailureError(std::move(failure));
}

/// Takes a member out of an object; nothing when it is not there.
std::optional<Json> take(Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return std::nullopt;
  Json value = std::move(*found);
  object.erase(found);
  return value;
}

/// Takes a member that is one of two words; whether it is the first.
std::optional<bool> takeWord(Json& object, const char* name, const std::string& where,
                             const std::array<const char*, 2>& words) {
  const auto value = take(object, name);
  if (!value) return std::nullopt;
  if (*value == words[0]) return true;
  if (*value == words[1]) return false;
  refuse(where + '.' + name, std::string("must be ") + words[0] + " or " + words[1]);
}

std::optional<PasswordSource> takePasswordSource(Json& object, const std::string& where) {
  const auto value = take(object, "passwordFrom");
  if (!value) return std::nullopt;
  const std::string field = where + ".passwordFrom";
  if (value->is_object() && value->size() == 1) {
    const auto variable = value->find("env");
    if (variable != value->end() && variable->is_string() && !variable->get_ref<const std::string&>().empty()) {
      return PasswordSource{variable->get<std::string>()};
    }
    const auto line = value->find("stdin");
    if (line != value->end() && line->is_number_unsigned() && *line > 0) {
      return PasswordSource{{}, line->get<std::size_t>()};
    }
  }
  refuse(field, "must be {\"env\": \"NAME\"} or {\"stdin\": <number of the line, from 1>}");
}

/// Takes what `configure` does not know out of a service's object.
WantedService takeOwnMembers(Json& object, const std::string& where) {
  if (!object.is_object()) refuse(where, "must be an object");
  if (object.contains("password")) {
    refuse(where + ".password", "must not stand in a configuration; name its source by passwordFrom");
  }
  if (object.contains("op")) refuse(where + ".op", "is not known here");
  WantedService wanted;
  wanted.present = takeWord(object, "ensure", where, {"present", "absent"}).value_or(true);
  if (const auto steward = takeWord(object, "hosting", where, {"steward", "native"})) {
    wanted.host = *steward ? WantedHost::Steward : WantedHost::Native;
  }
  wanted.running = takeWord(object, "state", where, {"running", "stopped"});
  wanted.passwordFrom = takePasswordSource(object, where);
  return wanted;
}

void refuseRepeatedNames(const std::vector<WantedService>& services) {
  for (std::size_t i = 0; i < services.size(); ++i) {
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      if (!equalIgnoringAsciiCase(services[i].settings.name, services[earlier].settings.name)) continue;
      refuse("services[" + std::to_string(i) + "].name", "is listed twice");
    }
  }
}

}  // namespace

FleetConfig parseFleetConfig(std::string_view text) {
  std::optional<Json> root = parseJson(text);
  if (!root || !root->is_object()) refuse("", "the configuration is not a JSON object");
  const auto version = take(*root, "version");
  if (!version) refuse("version", "is missing");
  if (*version != kConfigVersion) refuse("version", "must be 1, the only one there is", "protocolUnsupported");
  auto list = take(*root, "services");
  take(*root, "$schema");
  if (!list) refuse("services", "is missing");
  if (!root->empty()) refuse(root->begin().key(), "is not known here");
  if (!list->is_array()) refuse("services", "must be a list");
  FleetConfig config;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Json& object = (*list)[i];
    config.services.push_back(takeOwnMembers(object, "services[" + std::to_string(i) + "]"));
    object["op"] = operationWord(OperationKind::Configure);
  }
  // What is left are the members of the operation `configure`, with the same rules.
  ParsedOperations parsed = parseOperations(*list, "services");
  for (std::size_t i = 0; i < parsed.operations.size(); ++i) {
    config.services[i].settings = std::move(parsed.operations[i]);
  }
  config.problems = std::move(parsed.problems);
  refuseRepeatedNames(config.services);
  return config;
}

}  // namespace steward
