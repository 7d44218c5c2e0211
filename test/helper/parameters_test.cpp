#include "core/parameters.h"

#include <doctest/doctest.h>

#include <set>

#include "core/account.h"
#include "core/parameter_text.h"
#include "core/rules.h"

namespace {

using namespace steward;

std::string parsed(const char* name, const std::vector<std::string>& words) {
  const Parameter& parameter = *findParameter(name);
  const auto result = parseParameterText(parameter, words);
  if (const auto* error = std::get_if<RuleError>(&result)) return error->code;
  return parameterText(parameter, std::get<ParameterValue>(result));
}

TEST_CASE("every row is complete and there once") {
  std::set<std::string_view> names;
  for (const Parameter& row : parameters()) {
    CHECK(names.insert(row.name).second);
    CHECK_FALSE(row.title.en.empty());
    CHECK_FALSE(row.title.zh.empty());
    CHECK_FALSE(row.help.en.empty());
    CHECK_FALSE(row.help.zh.empty());
    CHECK((row.registry == RegistryType::None) == (row.scope == Scope::Native));
    if (row.registry == RegistryType::Dword) CHECK(row.defaultNumber() <= row.max);
  }
  CHECK(names.size() == 72);
}

TEST_CASE("names are found in any case") {
  REQUIRE(findParameter("appthrottle") != nullptr);
  CHECK(findParameter("appthrottle")->name == "AppThrottle");
  CHECK(findParameter("AppRedirectHooks") == findParameter("AppRedirectHook"));
  CHECK(findParameter("AppThrottle ") == nullptr);
  CHECK(findParameter("") == nullptr);
}

TEST_CASE("exit codes are unsigned decimal") {
  CHECK(parseExitCodeKey("") == "Default");
  CHECK(parseExitCodeKey("*") == "Default");
  CHECK(parseExitCodeKey("default") == "Default");
  CHECK(parseExitCodeKey("007") == "7");
  CHECK(parseExitCodeKey("4294967295") == "4294967295");
  CHECK_FALSE(parseExitCodeKey("4294967296").has_value());
  CHECK_FALSE(parseExitCodeKey("-1").has_value());
  CHECK_FALSE(parseExitCodeKey("three").has_value());
}

TEST_CASE("sub-parameters on the command line") {
  const Parameter& exit = *findParameter("AppExit");
  CHECK(parseSubParameter(exit, "*") == "Default");
  CHECK(parseSubParameter(exit, "") == "Default");
  CHECK(parseSubParameter(exit, "3") == "3");
  CHECK(parseSubParameter(exit, "0xC0000005") == "3221225477");
  CHECK_FALSE(parseSubParameter(exit, "0x100000000").has_value());
  CHECK_FALSE(parseSubParameter(exit, "-1").has_value());
  const Parameter& events = *findParameter("AppEvents");
  CHECK(parseSubParameter(events, "start/PRE") == "Start/Pre");
  CHECK_FALSE(parseSubParameter(events, "Start/Never").has_value());
  CHECK_FALSE(parseSubParameter(events, "Start").has_value());
  CHECK_FALSE(parseSubParameter(*findParameter("AppThrottle"), "1").has_value());
}

TEST_CASE("values on the command line") {
  CHECK(parsed("AppThrottle", {"2000"}) == "2000");
  CHECK(parsed("AppRotateBytes", {"0x10"}) == "16");
  CHECK(parsed("AppThrottle", {"-1"}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {"12x"}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {""}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {"4294967296"}) == "valueOutOfRange");
  CHECK(parsed("AppThrottle", {"010"}) == "8");
  CHECK(parsed("AppThrottle", {"0"}) == "0");
  CHECK(parsed("AppThrottle", {" +7"}) == "7");
  CHECK(parsed("AppThrottle", {"7 "}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {"+-7"}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {"++7"}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {"+"}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {"0x"}) == "valueWrongType");
  CHECK(parsed("AppThrottle", {"99999999999999999999999"}) == "valueOutOfRange");
  CHECK(parsed("AppAffinity", {"1,0,2,5"}) == "0-2,5");
  CHECK(parsed("AppAffinity", {"*"}) == "All");
  CHECK(parsed("RotateAt", {"12:00,00:30,12:00"}) == "00:30,12:00");
  CHECK(parsed("LogEncoding", {"UTF-8"}) == "utf-8");
  CHECK(parsed("AppPriority", {"high_priority_class"}) == "HIGH_PRIORITY_CLASS");
  CHECK(parsed("AppPriority", {"urgent"}) == "valueNotAllowed");
  CHECK(parsed("AppParameters", {"--name", "a b", "", "c"}) == "--name a b  c");
  CHECK(parsed("AppEnvironmentExtra", {"A=1", "B=2 3"}) == "A=1\r\nB=2 3");
}

TEST_CASE("values that say no more than the default") {
  CHECK(isDefault(*findParameter("AppThrottle"), 1500u));
  CHECK_FALSE(isDefault(*findParameter("AppThrottle"), 0u));
  CHECK_FALSE(isDefault(*findParameter("AppNoConsole"), 0u));
  CHECK_FALSE(isDefault(*findParameter("AppParameters"), std::string()));
  CHECK(isDefault(*findParameter("AppEnvironment"), std::vector<std::string>()));
  CHECK(isDefault(*findParameter("AppAffinity"), std::string("All")));
  CHECK_FALSE(isDefault(*findParameter("AppParameters"), std::string("x")));
}

TEST_CASE("one variable of an environment") {
  const std::vector<std::string> lines = {"Path=C:\\x", "=C:=C:\\", "EMPTY="};
  CHECK(environmentValue(lines, "PATH") == "C:\\x");
  CHECK(environmentValue(lines, "empty") == "");
  CHECK_FALSE(environmentValue(lines, "C:").has_value());
}

TEST_CASE("built-in accounts in any spelling") {
  CHECK(canonicalAccount("SYSTEM") == "LocalSystem");
  CHECK(canonicalAccount("nt authority\\localservice") == "NT AUTHORITY\\LocalService");
  CHECK(canonicalAccount("Network Service") == "NT AUTHORITY\\NetworkService");
  CHECK(canonicalAccount(".\\LocalSystem") == "LocalSystem");
  CHECK(canonicalAccount("PC\\ops") == "PC\\ops");
  CHECK(canonicalAccount("").empty());
}

TEST_CASE("which accounts have a password, and which need the right to run services") {
  struct Row {
    const char* account;
    bool noPassword;
    bool managed;
    bool right;
  };
  for (const Row& row : {Row{"LocalSystem", true, false, false}, Row{"NT AUTHORITY\\NetworkService", true, false, false},
                         Row{"nt service\\Game", true, true, false}, Row{"CORP\\game$", true, true, true},
                         Row{"CORP\\ops", false, false, true}, Row{".\\ops", false, false, true}}) {
    CAPTURE(row.account);
    CHECK(needsNoPassword(row.account) == row.noPassword);
    CHECK(hasManagedPassword(row.account) == row.managed);
    CHECK(needsLogonRight(row.account) == row.right);
  }
}

}  // namespace
