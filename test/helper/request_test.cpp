#include "core/request.h"

#include <doctest/doctest.h>

#include <random>

namespace {

using namespace steward;

const char* const kCreate = R"({"protocol":1,"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","operations":[
  {"op":"create","name":"GameServer","displayName":"游戏服务器","description":"","startType":"delayed",
   "account":"LocalSystem","password":null,"dependencies":["RpcSs"],"delegate":null,
   "parameters":{"Application":"C:\\games\\server.exe","AppThrottle":1500,"AppExit":{"Default":"Restart","3":"Exit"},
                 "AppEnvironmentExtra":["A=1"]}},
  {"op":"start","name":"GameServer","timeoutMs":30000}]})";

/// The failure's code, or "none".
template <class Body>
std::string codeOf(Body body) {
  try {
    body();
    return "none";
  } catch (const FailureError& error) {
    return error.failure().code;
  }
}

std::string fieldOf(const std::string& operations) {
  try {
    parseOperations(Json::parse(operations));
    return "none";
  } catch (const FailureError& error) {
    return error.failure().field.value_or("");
  }
}

TEST_CASE("a whole request is read") {
  const ApplyRequest request = parseApplyRequest(kCreate);
  CHECK(request.content.problems.empty());
  REQUIRE(request.content.operations.size() == 2);
  const Operation& create = request.content.operations[0];
  CHECK(create.kind == OperationKind::Create);
  CHECK(create.displayName == "游戏服务器");
  CHECK(create.startType == StartType::Delayed);
  CHECK_FALSE(create.password.has_value());
  CHECK(create.parameters.at("AppThrottle") == ParameterValue(1500u));
  CHECK(create.parameters.at("AppExit") == ParameterValue(SubValues{{"3", "Exit"}, {"Default", "Restart"}}));
  CHECK(request.content.operations[1].timeoutMs == 30'000);
}

TEST_CASE("operations that stand for themselves are controls") {
  const auto request = [](const std::string& operation, const std::string& each) {
    return R"({"protocol":1,"id":"x","each":)" + each + R"(,"operations":[)" + operation + "]}";
  };
  const std::string stop = R"({"op":"stop","name":"A","timeoutMs":1000})";
  CHECK(parseApplyRequest(request(stop, "true")).each);
  CHECK_FALSE(parseApplyRequest(request(stop, "false")).each);
  CHECK(codeOf([&] { parseApplyRequest(request(stop, "1")); }) == "badRequest");
  const std::string remove = R"({"op":"delete","name":"A","stop":true})";
  CHECK(codeOf([&] { parseApplyRequest(request(stop + "," + remove, "true")); }) == "badRequest");
  CHECK_FALSE(parseApplyRequest(request(remove, "false")).each);
}

TEST_CASE("a request of another shape is refused with the field's name") {
  CHECK(codeOf([] { parseApplyRequest("{"); }) == "badRequest");
  CHECK(codeOf([] { parseApplyRequest(""); }) == "badRequest");
  CHECK(codeOf([] { parseApplyRequest("[]"); }) == "badRequest");
  CHECK(codeOf([] { parseApplyRequest(R"({"protocol":2,"id":"x","operations":[]})"); }) == "protocolUnsupported");
  CHECK(fieldOf("[]") == "operations");
  CHECK(fieldOf(R"([{"op":"explode","name":"x"}])") == "operations[0].op");
  CHECK(fieldOf(R"([{"op":"start","name":"x"}])") == "operations[0].timeoutMs");
  CHECK(fieldOf(R"([{"op":"start","name":"x","timeoutMs":999}])") == "operations[0].timeoutMs");
  CHECK(fieldOf(R"([{"op":"start","name":"x","timeoutMs":1e3}])") == "operations[0].timeoutMs");
  CHECK(fieldOf(R"([{"op":"start","name":"x","timeoutMs":1000,"command":"del"}])") == "operations[0].command");
  CHECK(fieldOf(R"([{"op":"start","name":5,"timeoutMs":1000}])") == "operations[0].name");
  CHECK(fieldOf(R"([{"op":"delete","name":"x","stop":1}])") == "operations[0].stop");
  CHECK(fieldOf(R"([{"op":"configure","name":"x","startType":"boot"}])") == "operations[0].startType");
  CHECK(fieldOf("[" + std::string(R"({"op":"delete","name":"x","stop":true})") + "]") == "none");
}

TEST_CASE("a parameter's impossible value is a problem of that parameter") {
  const auto problemCode = [](const std::string& value) {
    const auto parsed = parseOperations(
        Json::parse(R"([{"op":"configure","name":"x","parameters":{"AppThrottle":)" + value + "}}]"));
    return parsed.problems.empty() ? std::string("none") : parsed.problems[0].code;
  };
  CHECK(problemCode("4294967295") == "none");
  CHECK(problemCode("4294967296") == "valueOutOfRange");
  CHECK(problemCode("-1") == "valueOutOfRange");
  CHECK(problemCode("1.5") == "valueWrongType");
  CHECK(problemCode("true") == "valueWrongType");
  CHECK(problemCode("[1]") == "valueWrongType");
  CHECK(problemCode("null") == "none");
}

TEST_CASE("an impossible value is told, but not what may stand in an environment") {
  const auto problemValue = [](const std::string& value) {
    return parseOperations(Json::parse(R"([{"op":"configure","name":"x","parameters":{"AppEnvironmentExtra":)" + value + "}}]"))
        .problems.at(0)
        .value;
  };
  CHECK(problemValue("true") == "true");
  CHECK_FALSE(problemValue(R"(["DB_PASSWORD=hunter2",5])"));
  CHECK_FALSE(problemValue(R"({"DB_PASSWORD":"hunter2","PORT":5})"));
}

TEST_CASE("a line of rpc keeps its id where it can be read") {
  std::optional<std::int64_t> id;
  CHECK(parseRpcRequest(R"({"id":7,"method":"list","params":{}})", id).method == "list");
  CHECK(id == 7);
  for (const char* line : {"", "{", "null", "7", "[]", "{}", R"({"id":"7","method":"list","params":{}})"}) {
    id.reset();
    CHECK(codeOf([&] { parseRpcRequest(line, id); }) == "badRequest");
    CHECK_FALSE(id.has_value());
  }
  id.reset();
  CHECK(codeOf([&] { parseRpcRequest(R"({"id":9,"method":5,"params":{}})", id); }) == "badRequest");
  CHECK(id == 9);
}

TEST_CASE("deep nesting is refused, not followed") {
  CHECK_FALSE(parseJson(std::string(100'000, '[')).has_value());
  CHECK_FALSE(parseJson(std::string(100, '[') + std::string(100, ']')).has_value());
  CHECK(parseJson("[[[[]]]]").has_value());
  CHECK_FALSE(parseJson("\"\xff\"").has_value());
}

TEST_CASE("no damaged request does anything but fail") {
  std::mt19937 random(7);
  const std::string original = kCreate;
  for (int round = 0; round < 3'000; ++round) {
    std::string damaged = original;
    for (auto count = 1 + random() % 4; count > 0; --count) {
      const std::size_t at = random() % damaged.size();
      switch (random() % 3) {
        case 0:
          damaged[at] = static_cast<char>(random());
          break;
        case 1:
          damaged.erase(at, 1 + random() % 20);
          break;
        default:
          damaged.insert(at, 1, static_cast<char>("{}[]\",:0"[random() % 8]));
          break;
      }
      if (damaged.empty()) damaged = " ";
    }
    const std::string code = codeOf([&] { parseApplyRequest(damaged); });
    const bool expected = code == "none" || code == "badRequest" || code == "protocolUnsupported";
    REQUIRE_MESSAGE(expected, code << ": " << damaged);
  }
}

}  // namespace
