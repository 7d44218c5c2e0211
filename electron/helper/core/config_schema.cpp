#include "core/config_schema.h"

#include "core/parameters.h"
#include "core/request.h"

namespace steward {
namespace {

/// All but the parameters, which are filled in from the table.
constexpr std::string_view kFrame = R"json({
"$schema": "http://json-schema.org/draft-07/schema#",
"title": "Services of a machine, for steward apply-config",
"type": "object",
"additionalProperties": false,
"required": ["version", "services"],
"properties": {
 "$schema": {"type": "string"},
 "version": {"const": 1},
 "services": {
  "description": "The services in the order in which they are made; one that depends on another comes after it.",
  "type": "array", "minItems": 1, "maxItems": 500,
  "items": {
   "type": "object",
   "additionalProperties": false,
   "required": ["name"],
   "properties": {
    "name": {"description": "The key name of the service.", "type": "string", "minLength": 1, "maxLength": 256},
    "ensure": {"description": "absent stops and removes the service. present when left out.", "enum": ["present", "absent"]},
    "hosting": {"description": "steward: run by Steward's host; a service that NSSM runs is taken over. native: the program is a service itself and is registered without a host. steward for a new service when left out.", "enum": ["steward", "native"]},
    "state": {"description": "Whether the service has to run. Left as it is when left out.", "enum": ["running", "stopped"]},
    "displayName": {"description": "The name shown to people; empty for the service's name.", "type": "string"},
    "description": {"type": "string"},
    "startType": {"enum": ["automatic", "delayed", "manual", "disabled"]},
    "account": {"description": "LocalSystem, NT AUTHORITY\\LocalService, NT SERVICE\\<name>, DOMAIN\\user …", "type": "string"},
    "passwordFrom": {
     "description": "Where the account's password comes from: an environment variable, or a line of standard input counted from 1. It is read only when the service is created or its account changes.",
     "oneOf": [
      {"type": "object", "additionalProperties": false, "required": ["env"], "properties": {"env": {"type": "string", "minLength": 1}}},
      {"type": "object", "additionalProperties": false, "required": ["stdin"], "properties": {"stdin": {"type": "integer", "minimum": 1}}}
     ]
    },
    "dependencies": {"description": "Services, and load order groups with a leading +, that must run before this one.", "type": "array", "items": {"type": "string"}},
    "parameters": {"description": "Values by their names in \"steward schema\"; null resets one, one that is left out stays as it is.", "type": "object", "additionalProperties": false, "properties": {}},
    "native": {"description": "The same for what the Service Control Manager keeps: recovery actions and so on.", "type": "object", "additionalProperties": false, "properties": {}}
   }
  }
 }
}})json";

/// What a value of this kind looks like, as far as the kind alone says.
std::string_view shapeOf(Kind kind) {
  switch (kind) {
    case Kind::Boolean:
      return R"({"enum": [0, 1]})";
    case Kind::Integer:
    case Kind::Flags:
      return R"({"type": "integer"})";
    case Kind::Priority:
    case Kind::Choice:
      return R"({"enum": []})";
    case Kind::List:
      return R"({"type": "array", "items": {"type": "string"}})";
    case Kind::Environment:
      return R"({"type": "array", "items": {"type": "string", "pattern": "^[^=]+="}})";
    case Kind::ExitActions:
      return R"({"type": "object", "additionalProperties": false, "patternProperties": {"^(Default|[0-9]{1,10})$": {"enum": []}}})";
    case Kind::Hooks:
      return R"({"type": "object", "additionalProperties": {"type": "string"}, "propertyNames": {"enum": []}})";
    default:
      return R"({"type": "string"})";
  }
}

void addWords(const Parameter& parameter, Json& list) {
  if (parameter.kind == Kind::Priority) {
    for (const PriorityClass& known : priorityClasses()) list.push_back(known.value);
    return;
  }
  for (const std::string_view word : parameter.values) list.push_back(std::string(word));
}

Json valueSchema(const Parameter& parameter) {
  Json schema = *parseJson(shapeOf(parameter.kind));
  if (parameter.kind == Kind::Integer || parameter.kind == Kind::Flags) {
    schema["minimum"] = parameter.min;
    schema["maximum"] = parameter.max;
  } else if (parameter.kind == Kind::Priority || parameter.kind == Kind::Choice) {
    addWords(parameter, schema["enum"]);
  } else if (parameter.kind == Kind::ExitActions) {
    addWords(parameter, schema["patternProperties"].begin().value()["enum"]);
  } else if (parameter.kind == Kind::Hooks) {
    addWords(parameter, schema["propertyNames"]["enum"]);
  }
  return schema;
}

Json parameterSchema(const Parameter& parameter) {
  Json schema = Json::object();
  schema["title"] = std::string(parameter.title.en);
  schema["description"] = std::string(parameter.help.en);
  const auto* text = std::get_if<std::string_view>(&parameter.defaultValue);
  if (const auto* number = std::get_if<std::uint32_t>(&parameter.defaultValue)) schema["default"] = *number;
  if (text != nullptr && parameter.sub == Sub::None) schema["default"] = std::string(*text);
  Json& shapes = schema["anyOf"] = *parseJson(R"([{"type": "null"}])");
  shapes.insert(shapes.begin(), valueSchema(parameter));
  return schema;
}

}  // namespace

Json configSchema() {
  Json schema = *parseJson(kFrame);
  Json& members = schema["properties"]["services"]["items"]["properties"];
  for (const Parameter& parameter : parameters()) {
    const bool native = isInNativeObject(parameter);
    if (!native && parameter.scope == Scope::Native) continue;
    Json& values = members[native ? "native" : "parameters"]["properties"];
    values[std::string(parameter.name)] = parameterSchema(parameter);
  }
  return schema;
}

}  // namespace steward
