#include "core/request.h"

#include <algorithm>
#include <array>
#include <limits>

namespace steward {
namespace {

/// Deeper nesting has no meaning in any protocol here and would only exhaust the stack.
constexpr int kMaxDepth = 16;

struct OperationWord {
  std::string_view word;
  OperationKind kind;
};
constexpr std::array<OperationWord, 8> kOperations = {{{"create", OperationKind::Create},
                                                       {"configure", OperationKind::Configure},
                                                       {"delete", OperationKind::Delete},
                                                       {"start", OperationKind::Start},
                                                       {"stop", OperationKind::Stop},
                                                       {"restart", OperationKind::Restart},
                                                       {"adopt", OperationKind::Adopt},
                                                       {"release", OperationKind::Release}}};
constexpr std::array<std::string_view, 4> kStartTypes = {"automatic", "delayed", "manual", "disabled"};

[[noreturn]] void badRequest(std::string message, std::string field) {
  throw FailureError({.code = "badRequest",
                      .message = std::move(message),
                      .win32 = {},
                      .operation = {},
                      .object = {},
                      .field = field.empty() ? std::nullopt : std::optional(std::move(field)),
                      .value = {}});
}

/// Takes the members of one object one after another and refuses what is left over.
class Members {
 public:
  Members(const Json& object, std::string where) : object_(object), where_(std::move(where)) {
    if (!object_.is_object()) badRequest((where_.empty() ? "the request" : where_) + " must be an object", where_);
  }

  const Json* find(std::string_view name) {
    const auto found = object_.find(name);
    if (found == object_.end()) return nullptr;
    taken_.emplace_back(name);
    return &*found;
  }

  const Json& require(std::string_view name) {
    const Json* value = find(name);
    if (value == nullptr) badRequest(path(name) + " is missing", path(name));
    return *value;
  }

  std::string text(std::string_view name) { return asText(require(name), name); }

  std::optional<std::string> optionalText(std::string_view name, bool required, bool nullable) {
    const Json* value = required ? &require(name) : find(name);
    if (value == nullptr || (nullable && value->is_null())) return std::nullopt;
    return asText(*value, name);
  }

  void refuseRest() const {
    for (const auto& member : object_.items()) {
      if (std::ranges::find(taken_, member.key()) == taken_.end()) {
        badRequest(path(member.key()) + " is not known here", path(member.key()));
      }
    }
  }

  std::string path(std::string_view name) const {
    return where_.empty() ? std::string(name) : where_ + '.' + std::string(name);
  }

 private:
  std::string asText(const Json& value, std::string_view name) const {
    if (!value.is_string()) badRequest(path(name) + " must be a string", path(name));
    return value.get<std::string>();
  }

  const Json& object_;
  std::string where_;
  std::vector<std::string> taken_;
};

std::vector<std::string> stringList(const Json& value, const std::string& where) {
  if (!value.is_array()) badRequest(where + " must be a list of strings", where);
  std::vector<std::string> items;
  for (const Json& item : value) {
    if (!item.is_string()) badRequest(where + " must be a list of strings", where);
    items.push_back(item.get<std::string>());
  }
  return items;
}

struct ValueError {
  const char* code;
  const char* message;
};

/// Reads a parameter's value; an error when no parameter could have such a value.
std::variant<ParameterValue, ValueError> parseParameterValue(const Json& value) {
  constexpr ValueError kWrongType{"valueWrongType", "must be a string, a whole number, a list of strings or an object of strings"};
  if (value.is_string()) return ParameterValue(value.get<std::string>());
  if (value.is_number_integer()) {
    const bool inRange = value.is_number_unsigned() &&
                         value.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
    if (!inRange) return ValueError{"valueOutOfRange", "must be between 0 and 4294967295"};
    return ParameterValue(static_cast<std::uint32_t>(value.get<std::uint64_t>()));
  }
  if (value.is_array()) {
    std::vector<std::string> items;
    for (const Json& item : value) {
      if (!item.is_string()) return kWrongType;
      items.push_back(item.get<std::string>());
    }
    return ParameterValue(std::move(items));
  }
  if (value.is_object()) {
    SubValues actions;
    for (const auto& member : value.items()) {
      if (!member.value().is_string()) return kWrongType;
      actions[member.key()] = member.value().get<std::string>();
    }
    return ParameterValue(std::move(actions));
  }
  return kWrongType;
}

/// @param field the object's name, as problems name it
void parseValues(const Json& value, std::size_t index, bool resettable, const std::string& where, const std::string& field,
                 std::map<std::string, std::optional<ParameterValue>>& values, std::vector<Problem>& problems) {
  if (!value.is_object()) badRequest(where + " must be an object", where);
  for (const auto& member : value.items()) {
    if (member.value().is_null() && resettable) {
      values[member.key()] = std::nullopt;
      continue;
    }
    auto parsed = parseParameterValue(member.value());
    if (auto* found = std::get_if<ParameterValue>(&parsed)) {
      values[member.key()] = std::move(*found);
      continue;
    }
    const auto& error = std::get<ValueError>(parsed);
    const std::string name = cutValue(field + '.' + member.key());
    // A list or an object may hold an environment's secrets.
    const auto shown = member.value().is_structured() ? std::nullopt : std::optional(cutValue(toLine(member.value())));
    problems.push_back({index, error.code, name, shown, {}, false, name + " " + error.message});
  }
}

std::uint32_t timeout(const Json& value, const std::string& where) {
  constexpr std::int64_t kMin = 1000;
  constexpr std::int64_t kMax = 600'000;
  if (!value.is_number_integer() || value < kMin || value > kMax) {
    badRequest(where + " must be a whole number between 1000 and 600000", where);
  }
  return value.get<std::uint32_t>();
}

StartType startType(const std::string& word, const std::string& where) {
  const auto found = std::ranges::find(kStartTypes, word);
  if (found == kStartTypes.end()) badRequest(where + " must be automatic, delayed, manual or disabled", where);
  return static_cast<StartType>(found - kStartTypes.begin());
}

void parseServiceFields(Members& members, std::size_t index, bool creating, Operation& operation,
                        std::vector<Problem>& problems) {
  operation.displayName = members.optionalText("displayName", creating, false);
  operation.description = members.optionalText("description", creating, false);
  if (const auto word = members.optionalText("startType", creating, false)) {
    operation.startType = startType(*word, members.path("startType"));
  }
  operation.account = members.optionalText("account", creating, false);
  operation.password = members.optionalText("password", creating, true);
  if (const Json* list = creating ? &members.require("dependencies") : members.find("dependencies")) {
    operation.dependencies = stringList(*list, members.path("dependencies"));
  }
  if (const Json* values = creating ? &members.require("parameters") : members.find("parameters")) {
    parseValues(*values, index, !creating, members.path("parameters"), "parameters", operation.parameters, problems);
  }
  if (const Json* values = members.find("native")) {
    parseValues(*values, index, !creating, members.path("native"), "native", operation.native, problems);
  }
  if (!creating) return;
  operation.delegate = members.optionalText("delegate", true, true);
  if (const auto hosting = members.optionalText("hosting", false, false)) {
    operation.withoutHost = *hosting == "native";
    if (!operation.withoutHost && *hosting != "steward") {
      badRequest(members.path("hosting") + " must be steward or native", members.path("hosting"));
    }
  }
}

Operation parseOperation(const Json& value, std::size_t index, const std::string& where, std::vector<Problem>& problems) {
  Members members(value, where + '[' + std::to_string(index) + ']');
  const std::string word = members.text("op");
  const auto known = std::ranges::find(kOperations, word, &OperationWord::word);
  if (known == kOperations.end()) badRequest("\"" + cutValue(word) + "\" is no operation", members.path("op"));
  Operation operation{};
  operation.kind = known->kind;
  operation.name = members.text("name");
  switch (operation.kind) {
    case OperationKind::Create:
    case OperationKind::Configure:
      parseServiceFields(members, index, operation.kind == OperationKind::Create, operation, problems);
      break;
    case OperationKind::Delete: {
      const Json& stop = members.require("stop");
      if (!stop.is_boolean()) badRequest(members.path("stop") + " must be true or false", members.path("stop"));
      operation.stop = stop.get<bool>();
      break;
    }
    case OperationKind::Start:
    case OperationKind::Stop:
    case OperationKind::Restart:
      operation.timeoutMs = timeout(members.require("timeoutMs"), members.path("timeoutMs"));
      break;
    case OperationKind::Adopt:
      break;
    case OperationKind::Release:
      operation.to = members.optionalText("to", true, true);
      break;
  }
  members.refuseRest();
  return operation;
}

}  // namespace

ParsedOperations parseOperations(const Json& operations, const std::string& where) {
  if (!operations.is_array()) badRequest(where + " must be a list", where);
  if (operations.empty() || operations.size() > kMaxOperations) {
    badRequest(where + " must hold between 1 and " + std::to_string(kMaxOperations) + " items", where);
  }
  ParsedOperations parsed;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    parsed.operations.push_back(parseOperation(operations[i], i, where, parsed.problems));
  }
  return parsed;
}

std::map<std::string, std::optional<ParameterValue>> parseParameters(const Json& value, const std::string& where,
                                                                     std::vector<Problem>& problems) {
  std::map<std::string, std::optional<ParameterValue>> values;
  parseValues(value, 0, false, where, "parameters", values, problems);
  return values;
}

ApplyRequest parseApplyRequest(std::string_view text) {
  const std::optional<Json> json = parseJson(text);
  if (!json) badRequest("the request is not a JSON document", "");
  Members members(*json, "");
  const Json& protocol = members.require("protocol");
  if (protocol != 1) {
    throw FailureError({.code = "protocolUnsupported",
                        .message = "this helper speaks protocol 1 only",
                        .win32 = {}, .operation = {}, .object = {}, .field = "protocol",
                        .value = cutValue(toLine(protocol))});
  }
  ApplyRequest request;
  request.id = members.text("id");
  request.content = parseOperations(members.require("operations"));
  if (const Json* each = members.find("each")) {
    const auto controls = [](const Operation& operation) {
      return operation.kind == OperationKind::Start || operation.kind == OperationKind::Stop ||
             operation.kind == OperationKind::Restart;
    };
    if (!each->is_boolean()) badRequest("each must be true or false", "each");
    request.each = each->get<bool>();
    // A change of settings that is half done helps nobody.
    if (request.each && !std::ranges::all_of(request.content.operations, controls)) {
      badRequest("each is for starting, stopping and restarting only", "each");
    }
  }
  members.refuseRest();
  return request;
}

RpcRequest parseRpcRequest(std::string_view line, std::optional<std::int64_t>& id) {
  const std::optional<Json> json = parseJson(line);
  if (!json) badRequest("the line is not a JSON document", "");
  if (json->is_object()) {
    const auto found = json->find("id");
    if (found != json->end() && found->is_number_integer()) id = found->get<std::int64_t>();
  }
  Members members(*json, "");
  if (!members.require("id").is_number_integer()) badRequest("id must be a whole number", "id");
  RpcRequest request{*id, members.text("method"), members.require("params")};
  if (!request.params.is_object()) badRequest("params must be an object", "params");
  members.refuseRest();
  return request;
}

std::optional<Json> parseJson(std::string_view text) {
  bool tooDeep = false;
  const auto limitDepth = [&](int depth, Json::parse_event_t, Json&) {
    if (depth > kMaxDepth) tooDeep = true;
    return !tooDeep;
  };
  Json json = Json::parse(text.begin(), text.end(), limitDepth, false);
  if (tooDeep || json.is_discarded()) return std::nullopt;
  return json;
}

std::string_view operationWord(OperationKind kind) {
  return std::ranges::find(kOperations, kind, &OperationWord::kind)->word;
}

std::string_view startTypeWord(StartType type) { return kStartTypes[static_cast<std::size_t>(type)]; }

}  // namespace steward
