#include "core/dump.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace steward {
namespace {

using List = std::vector<std::string>;

std::string dumped(const DumpedService& service) { return dumpService(service, "C:\\Steward\\bin\\steward.exe").script; }

bool has(const std::string& script, std::string_view line) {
  return ("\r\n" + script).find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

TEST_CASE("a plain service is one installation") {
  const DumpedService service = {"Game", {{"Application", "C:\\games\\server.exe"}, {"AppDirectory", "C:\\games"}}, {}};
  CHECK(dumped(service) ==
        "@if not defined NSSM set \"NSSM=C:\\Steward\\bin\\steward.exe\"\r\n"
        "\"%NSSM%\" install Game C:\\games\\server.exe\r\n");
}

TEST_CASE("only what differs from an installation is written") {
  const DumpedService service = {"Game",
                                 {{"Application", "C:\\games\\server.exe"},
                                  {"AppExit", std::map<std::string, std::string>{{"Default", "Restart"}, {"3", "Exit"}}},
                                  {"AppThrottle", 1500u},
                                  {"AppRestartDelay", 750u},
                                  {"AppPriority", 0x80u},
                                  {"RotateKeep", 5u}},
                                 {{"Start", {"SERVICE_DEMAND_START"}}}};
  const std::string script = dumped(service);
  CHECK(has(script, "\"%NSSM%\" reset Game AppDirectory"));
  CHECK(has(script, "\"%NSSM%\" set Game AppExit 3 Exit"));
  CHECK(script.find("AppExit Default") == std::string::npos);
  CHECK(script.find("AppThrottle") == std::string::npos);
  CHECK(has(script, "\"%NSSM%\" set Game AppRestartDelay 750"));
  CHECK(has(script, "\"%NSSM%\" set Game AppPriority HIGH_PRIORITY_CLASS"));
  CHECK(has(script, "\"%NSSM%\" set Game Start SERVICE_DEMAND_START"));
  // NSSM would not know it.
  CHECK(has(script, "\"%STEWARD%\" set Game RotateKeep 5"));
  CHECK(has(script, "@if not defined STEWARD set \"STEWARD=C:\\Steward\\bin\\steward.exe\""));
}

TEST_CASE("lists are one command, and item by item where it would be too long for cmd") {
  DumpedService service = {"Game", {{"Application", "C:\\x.exe"}, {"AppDirectory", "C:\\"}}, {}};
  service.parameters["AppEnvironmentExtra"] = List{"+A=1", "B=two words"};
  CHECK(has(dumped(service), "\"%NSSM%\" set Game AppEnvironmentExtra \":+A=1\" \"B=two words\""));
  const std::string huge(5000, 'x');
  service.parameters["AppEnvironmentExtra"] = List{"A=" + huge, "B=" + huge};
  const std::string script = dumped(service);
  CHECK(has(script, "\"%NSSM%\" set Game AppEnvironmentExtra \"A=" + huge + '"'));
  CHECK(has(script, "\"%NSSM%\" set Game AppEnvironmentExtra \"+B=" + huge + '"'));
}

TEST_CASE("percent signs and other scripts are prepared for") {
  DumpedService service = {"服务", {{"Application", "C:\\x.exe"}, {"AppStdout", "%TEMP%\\a b.log"}}, {}};
  const std::string script = dumped(service);
  CHECK(script.starts_with("@chcp 65001 >nul\r\n@set \"STEWARD_PERCENT=%%\"\r\n"));
  CHECK(has(script, "\"%NSSM%\" set 服务 AppStdout \"%STEWARD_PERCENT%TEMP%STEWARD_PERCENT%\\a b.log\""));
}

TEST_CASE("a password is never known, and said so") {
  const DumpedService service = {"Game", {{"Application", "C:\\x.exe"}}, {{"ObjectName", {"CORP\\svc", "****"}}}};
  const std::string script = dumped(service);
  CHECK(has(script, "\"%NSSM%\" set Game ObjectName CORP\\svc ****"));
  CHECK(has(script, "@rem **** stands for the password."));
}

TEST_CASE("what the SCM keeps is said to NSSM as far as it knows it, and after all that changes it") {
  const DumpedService service = {"Game",
                                 {{"Application", "C:\\x.exe"}, {"StopCommandTimeout", 600'000u}},
                                 {{"DependOnGroup", {"+odd", "Net"}},
                                  {"FailureActions", {"restart/60000/run/1000"}},
                                  {"PreshutdownTimeout", {"200000"}},
                                  {"RequiredPrivileges", {"SeBackupPrivilege", "SeRestorePrivilege"}}}};
  const std::string script = dumped(service);
  CHECK(has(script, "\"%NSSM%\" set Game DependOnGroup :+odd Net"));
  CHECK(has(script, "\"%STEWARD%\" set Game FailureActions restart/60000/run/1000"));
  CHECK(has(script, "\"%STEWARD%\" set Game RequiredPrivileges SeBackupPrivilege SeRestorePrivilege"));
  // A longer stop raises it.
  CHECK(script.find("StopCommandTimeout") < script.find("PreshutdownTimeout"));
}

TEST_CASE("what no command can hold is named") {
  const DumpedService service = {
      "Game", {{"Application", "C:\\x.exe"}, {"AppParameters", std::string(9000, 'x')}}, {{"Description", {"a\nb"}}}};
  const Dump dump = dumpService(service, "C:\\steward.exe");
  CHECK(dump.unwritable == List{"AppParameters", "Description"});
  CHECK(dump.script.find("Description") == std::string::npos);
}

}  // namespace
}  // namespace steward
