#include "core/explain_config.h"
#include "core/fleet_config.h"

#include <doctest/doctest.h>

namespace {

using namespace steward;

Failure failureOf(const std::string& text) {
  try {
    parseFleetConfig(text);
  } catch (const FailureError& error) {
    return error.failure();
  }
  return {};
}

/// The path that the refusal of these services names.
std::string fieldOf(const std::string& services) {
  return failureOf(R"({"version":1,"services":)" + services + "}").field.value_or("none");
}

TEST_CASE("a configuration says what it wants and leaves the rest open") {
  const FleetConfig config = parseFleetConfig(R"({"$schema":"x","version":1,"services":[
    {"name":"Web","hosting":"native","state":"running","startType":"delayed","account":"PC\\ops",
     "passwordFrom":{"env":"OPS_PASSWORD"},"parameters":{"AppThrottle":null,"AppExit":{"3":"Exit"}}},
    {"name":"Old","ensure":"absent"},
    {"name":"Db","passwordFrom":{"stdin":2}}]})");
  REQUIRE(config.services.size() == 3);
  const WantedService& web = config.services[0];
  CHECK(web.present);
  CHECK(web.host == WantedHost::Native);
  CHECK(web.running == true);
  CHECK(web.passwordFrom->variable == "OPS_PASSWORD");
  CHECK(web.settings.kind == OperationKind::Configure);
  CHECK(web.settings.startType == StartType::Delayed);
  CHECK_FALSE(web.settings.displayName.has_value());
  CHECK_FALSE(web.settings.parameters.at("AppThrottle").has_value());
  CHECK_FALSE(config.services[1].present);
  CHECK_FALSE(config.services[1].running.has_value());
  CHECK(config.services[2].passwordFrom->variable.empty());
  CHECK(config.services[2].passwordFrom->line == 2);
}

TEST_CASE("what is wrong is named by its path") {
  CHECK(fieldOf("[]") == "services");
  CHECK(fieldOf("{}") == "services");
  CHECK(fieldOf("[3]") == "services[0]");
  CHECK(fieldOf("[{}]") == "services[0].name");
  CHECK(fieldOf(R"([{"name":"A"},{"name":"B","startTyp":"manual"}])") == "services[1].startTyp");
  CHECK(fieldOf(R"([{"name":"A","startType":"never"}])") == "services[0].startType");
  CHECK(fieldOf(R"([{"name":"A","ensure":"gone"}])") == "services[0].ensure");
  CHECK(fieldOf(R"([{"name":"A","ensure":true}])") == "services[0].ensure");
  CHECK(fieldOf(R"([{"name":"A","state":"paused"}])") == "services[0].state");
  CHECK(fieldOf(R"([{"name":"A","hosting":"nssm"}])") == "services[0].hosting");
  CHECK(fieldOf(R"([{"name":"A","parameters":[]}])") == "services[0].parameters");
  CHECK(fieldOf(R"([{"name":"A","op":"delete"}])") == "services[0].op");
  CHECK(fieldOf(R"([{"name":"A"},{"name":"a"}])") == "services[1].name");
  CHECK(failureOf(R"({"version":2,"services":[]})").code == "protocolUnsupported");
  CHECK(failureOf(R"({"services":[]})").field == "version");
  CHECK(failureOf(R"({"version":1})").field == "services");
  CHECK(failureOf(R"({"version":1,"services":[{"name":"A"}],"service":[]})").field == "service");
  CHECK(failureOf("[]").code == "badRequest");
  CHECK(failureOf("{").code == "badRequest");
}

TEST_CASE("what is wrong is told in both languages, with the path") {
  const auto told = [](const std::string& text, Language language) { return explainConfig(failureOf(text), language); };
  const std::string misspelt = R"({"version":1,"services":[{"name":"A","startTyp":"manual"}]})";
  CHECK(told(misspelt, Language::English) == "Invalid configuration: services[0].startTyp is not known here");
  CHECK(told(misspelt, Language::Chinese) == "配置无效：services[0].startTyp 不是此处可用的成员，请检查拼写");
  CHECK(told(R"({"version":1,"services":[{"name":"A","startType":"boot"}]})", Language::Chinese) ==
        "配置无效：services[0].startType 必须是 automatic、delayed、manual 或 disabled");
  CHECK(told(R"({"version":1,"services":[]})", Language::Chinese) == "配置无效：services 必须有 1 到 500 项");
  for (const char* bad :
       {"{", "[]", "{}", R"({"version":2,"services":[]})", R"({"version":1})", R"({"version":1,"services":{}})",
        R"({"version":1,"services":[],"more":1})", R"({"version":1,"services":[5]})", R"({"version":1,"services":[{}]})",
        R"({"version":1,"services":[{"name":5}]})", R"({"version":1,"services":[{"name":"A","dependencies":"B"}]})",
        R"({"version":1,"services":[{"name":"A"},{"name":"a"}]})", R"({"version":1,"services":[{"name":"A","password":"x"}]})",
        R"({"version":1,"services":[{"name":"A","parameters":[]}]})", R"({"version":1,"services":[{"name":"A","op":"x"}]})",
        R"({"version":1,"services":[{"name":"A","state":"on"}]})",
        R"({"version":1,"services":[{"name":"A","passwordFrom":{"stdin":0}}]})"}) {
    const std::string text = told(bad, Language::Chinese);
    CAPTURE(text);
    for (const char* english : {" is ", " must ", " or ", " the ", "line"}) CHECK(text.find(english) == std::string::npos);
  }
}

TEST_CASE("a password never stands in a configuration") {
  const Failure failure = failureOf(R"({"version":1,"services":[{"name":"A","password":"s3cret"}]})");
  CHECK(failure.field == "services[0].password");
  CHECK(failure.message.find("s3cret") == std::string::npos);
  CHECK_FALSE(failure.value.has_value());
  for (const char* source : {R"("s3cret")", "{}", R"({"env":""})", R"({"env":1})", R"({"stdin":0})", R"({"stdin":-1})",
                             R"({"env":"A","stdin":1})"}) {
    CHECK(fieldOf(std::string(R"([{"name":"A","passwordFrom":)") + source + "}]") == "services[0].passwordFrom");
  }
}

TEST_CASE("a value that no parameter could have is told with its service") {
  const FleetConfig config =
      parseFleetConfig(R"({"version":1,"services":[{"name":"A"},{"name":"B","parameters":{"AppThrottle":1.5}}]})");
  REQUIRE(config.problems.size() == 1);
  CHECK(config.problems[0].operation == 1);
  CHECK(config.problems[0].field == "parameters.AppThrottle");
}

}  // namespace
