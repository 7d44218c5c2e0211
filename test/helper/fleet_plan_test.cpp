#include "core/fleet_plan.h"

#include <doctest/doctest.h>

#include "core/account.h"

namespace {

using namespace steward;

PresentService presentWeb() {
  PresentService service;
  service.name = "Web";
  service.host = PresentHost::Steward;
  service.running = true;
  Operation& is = service.settings;
  is.name = "Web";
  is.displayName = "";
  is.description = "Shop";
  is.startType = StartType::Automatic;
  is.account = "LocalSystem";
  is.dependencies = std::vector<std::string>{"RpcSs", "Tcpip"};
  is.parameters["Application"] = ParameterValue(std::string("C:\\web.exe"));
  is.parameters["AppThrottle"] = ParameterValue(3000u);
  is.parameters["AppExit"] = ParameterValue(SubValues{{"Default", "Restart"}});
  is.parameters["AppEnvironmentExtra"] = ParameterValue(std::vector<std::string>{"TOKEN=s3cret"});
  return service;
}

FleetPlan plan(const std::string& services, const std::vector<PresentService>& machine = {presentWeb()}) {
  const FleetConfig config = parseFleetConfig(R"({"version":1,"services":)" + services + "}");
  const auto find = [&](const std::string& name) -> std::optional<PresentService> {
    for (const PresentService& service : machine) {
      if (equalIgnoringAsciiCase(service.name, name)) return service;
    }
    return std::nullopt;
  };
  return planFleet(config.services, find, [](const std::string& account) { return canonicalAccount(account); });
}

std::vector<OperationKind> kindsOf(const FleetPlan& plan) {
  std::vector<OperationKind> kinds;
  for (const Operation& operation : plan.operations) kinds.push_back(operation.kind);
  return kinds;
}

using Kinds = std::vector<OperationKind>;

TEST_CASE("what is as it should be needs nothing") {
  const FleetPlan same = plan(R"([{"name":"web","hosting":"steward","state":"running","displayName":"Web","description":"Shop",
    "startType":"automatic","account":"NT AUTHORITY\\SYSTEM","passwordFrom":{"env":"X"},"dependencies":["tcpip","RpcSs"],
    "parameters":{"Application":"C:\\web.exe","AppThrottle":3000,"AppRestartDelay":0,"AppExit":{},"AppStdout":null,
                  "AppPriority":32,"AppEnvironmentExtra":["TOKEN=s3cret"],"AppAffinity":"All"}},
    {"name":"Gone","ensure":"absent","state":"stopped"}])");
  CHECK(same.operations.empty());
  CHECK(same.changes.empty());
  CHECK(same.problems.empty());
}

TEST_CASE("each difference is told, and only differences are written") {
  const FleetPlan changed = plan(R"([{"name":"Web","description":"Store","startType":"manual","dependencies":[],
    "parameters":{"AppThrottle":null,"AppRestartDelay":500,"AppExit":{"3":"Exit"}}}])");
  REQUIRE(kindsOf(changed) == Kinds{OperationKind::Configure});
  const Operation& operation = changed.operations[0];
  CHECK(operation.name == "Web");
  CHECK(operation.description == "Store");
  CHECK_FALSE(operation.displayName.has_value());
  CHECK_FALSE(operation.account.has_value());
  CHECK(operation.parameters.size() == 3);
  CHECK_FALSE(operation.parameters.at("AppThrottle").has_value());
  REQUIRE(changed.changes.size() == 6);
  CHECK(changed.changes[0].field == "description");
  CHECK(changed.changes[0].from == "Shop");
  CHECK(changed.changes[0].to == "Store");
  CHECK(changed.changes[1].to == "manual");
  CHECK(changed.changes[2].from == "RpcSs, Tcpip");
  CHECK(changed.changes[3].field == "parameters.AppExit");
  CHECK(changed.changes[3].to == "3=Exit");
  CHECK(changed.changes[5].field == "parameters.AppThrottle");
  CHECK(changed.changes[5].from == "3000");
  CHECK(changed.changes[5].to.empty());
}

TEST_CASE("the values of an environment are not told") {
  const FleetPlan changed =
      plan(R"([{"name":"Web","parameters":{"AppEnvironmentExtra":["TOKEN=n3w","PATH=C:\\x"]}}])");
  REQUIRE(changed.changes.size() == 1);
  CHECK(changed.changes[0].from == "TOKEN");
  CHECK(changed.changes[0].to == "TOKEN, PATH");
}

TEST_CASE("a missing service is created with what a new one has") {
  const FleetPlan created = plan(R"([{"name":"Api","hosting":"native","state":"running",
    "parameters":{"Application":"C:\\api.exe","AppThrottle":null}}])");
  REQUIRE(kindsOf(created) == Kinds{OperationKind::Create, OperationKind::Start});
  const Operation& operation = created.operations[0];
  CHECK(operation.withoutHost);
  CHECK(operation.startType == StartType::Automatic);
  CHECK(operation.account == "LocalSystem");
  CHECK(operation.parameters.size() == 1);
  CHECK(created.operations[1].timeoutMs >= 1000);
  CHECK(created.changes.size() == 2);
  CHECK(created.origins == std::vector<std::size_t>{0, 0});
}

TEST_CASE("state and absence") {
  CHECK(kindsOf(plan(R"([{"name":"Web","state":"stopped"}])")) == Kinds{OperationKind::Stop});
  const FleetPlan removed = plan(R"([{"name":"web","ensure":"absent","state":"running","startType":"manual"}])");
  REQUIRE(kindsOf(removed) == Kinds{OperationKind::Delete});
  CHECK(removed.operations[0].stop);
  CHECK(removed.operations[0].name == "Web");
  CHECK(plan(R"([{"name":"Api","state":"stopped","parameters":{"Application":"C:\\a.exe"}}])").operations.size() == 1);
}

TEST_CASE("hosting: NSSM's services are taken over, others cannot change") {
  PresentService nssm = presentWeb();
  nssm.host = PresentHost::Nssm;
  CHECK(kindsOf(plan(R"([{"name":"Web","hosting":"steward"}])", {nssm})) == Kinds{OperationKind::Adopt});
  CHECK(plan(R"([{"name":"Web"}])", {nssm}).operations.empty());
  // An adoption keeps all rotated logs unless told otherwise.
  CHECK(kindsOf(plan(R"([{"name":"Web","hosting":"steward","parameters":{"RotateKeep":10}}])", {nssm})) ==
        Kinds{OperationKind::Adopt, OperationKind::Configure});
  const FleetPlan refused = plan(R"([{"name":"Web","hosting":"native"}])");
  CHECK(refused.operations.empty());
  REQUIRE(refused.problems.size() == 1);
  CHECK(refused.problems[0].code == "hostingFixed");
}

TEST_CASE("an unknown parameter reaches the validation") {
  const FleetPlan unknown = plan(R"([{"name":"Web","parameters":{"AppThrotle":1}}])");
  REQUIRE(unknown.operations.size() == 1);
  CHECK(unknown.operations[0].parameters.contains("AppThrotle"));
}

}  // namespace
