#include "core/config_change.h"

#include <doctest/doctest.h>

#include "core/request.h"

namespace {

using namespace steward;

Json config(const char* parameters, const char* native = "{}") {
  return *parseJson(std::string(R"({"name":"S","native":)") + native + R"(,"parameters":)" + parameters + "}");
}

const ChangeOrigin kOrigin{1'763'703'000'123, "HOST\\\xE5\xBC\xA0", "console", "configure"};

TEST_CASE("a change is one line with who, when and both configurations") {
  const auto before = snapshotOf(config(R"({"AppThrottle":1})"));
  const auto after = snapshotOf(config(R"({"AppThrottle":2})"));
  const std::string line = toChangeLine(kOrigin, before, after);
  CHECK(line.ends_with("}\n"));
  const Json json = *parseJson(line);
  CHECK(json["at"] == "2025-11-21T05:30:00.123Z");
  CHECK(json["user"] == "HOST\\\xE5\xBC\xA0");
  CHECK(json["tool"] == "console");
  CHECK(json["operation"] == "configure");
  CHECK(json["secrets"] == false);
  CHECK(json["before"]["parameters"]["AppThrottle"] == 1);
  CHECK(json["after"]["parameters"]["AppThrottle"] == 2);
}

TEST_CASE("no change leaves no line") {
  const auto same = snapshotOf(config(R"({"AppEnvironmentExtra":["A=1"]})"));
  CHECK(toChangeLine(kOrigin, same, snapshotOf(config(R"({"AppEnvironmentExtra":["A=1"]})"))).empty());
  CHECK(toChangeLine(kOrigin, snapshotOf(nullptr), snapshotOf(nullptr)).empty());
}

TEST_CASE("values of environment variables are left out, and that they changed is told") {
  const auto before = snapshotOf(config(R"({"AppEnvironmentExtra":["TOKEN=old","=C:=C:\\x","BARE"]})", R"({"Environment":["P=one"]})"));
  const auto after = snapshotOf(config(R"({"AppEnvironmentExtra":["TOKEN=new","=C:=C:\\x","BARE"]})", R"({"Environment":["P=one"]})"));
  const std::string line = toChangeLine(kOrigin, before, after);
  for (const char* secret : {"old", "new", "C:\\\\x", "one"}) CHECK(line.find(secret) == std::string::npos);
  const Json json = *parseJson(line);
  CHECK(json["secrets"] == true);
  CHECK(json["after"]["parameters"]["AppEnvironmentExtra"] == Json({"TOKEN", "=C:", "BARE"}));
  CHECK(json["after"]["native"]["Environment"] == Json::array({"P"}));
}

TEST_CASE("a service that was created or removed") {
  const auto none = snapshotOf(nullptr);
  const auto some = snapshotOf(config("{}"));
  CHECK((*parseJson(toChangeLine(kOrigin, none, some)))["before"].is_null());
  CHECK((*parseJson(toChangeLine(kOrigin, some, none)))["after"].is_null());
}

TEST_CASE("hidden settings are known as such") {
  CHECK(snapshotOf(config(R"({"ProtectSettings":1})")).isProtected);
  CHECK_FALSE(snapshotOf(config(R"({"ProtectSettings":0})")).isProtected);
  CHECK_FALSE(snapshotOf(config("{}")).isProtected);
  CHECK_FALSE(snapshotOf(nullptr).isProtected);
}

}  // namespace
