#include "core/validate.h"

#include <doctest/doctest.h>


#include "core/rules.h"

namespace {

using namespace steward;

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

/// A machine with one program, one script, one folder and two services.
class TestMachine final : public MachineFacts {
 public:
  PathKind pathKind(const std::string& path) const override {
    if (path == "C:\\games" || path == "C:\\日志") return PathKind::Directory;
    return path.ends_with(".gone") || path == "C:\\nowhere" ? PathKind::Missing : PathKind::File;
  }
  ProgramKind programKind(const std::string& path) const override {
    if (path.ends_with(".exe")) return ProgramKind::Executable;
    if (path.ends_with(".bat")) return ProgramKind::Batch;
    return path.ends_with(".js") ? ProgramKind::Script : ProgramKind::None;
  }
  std::optional<ServiceFacts> service(const std::string& name) const override {
    for (const ServiceFacts& facts : services) {
      if (sameName(facts.name, name)) return facts;
    }
    return std::nullopt;
  }
  bool isDriver(const std::string& name) const override { return sameName(name, "Tcpip"); }
  std::optional<std::string> serviceWithDisplayName(const std::string& name) const override {
    return sameName(name, "打印服务") ? std::optional<std::string>("Spooler") : std::nullopt;
  }
  bool groupExists(const std::string& name) const override { return name == "NetworkProvider"; }
  bool privilegeExists(const std::string& name) const override { return name.ends_with("Privilege"); }
  std::string accountName(const std::string& account) const override {
    return account == "NT-AUTORITÄT\\SYSTEM" ? "LocalSystem" : account;
  }
  bool accountExists(const std::string& account) const override { return account == "PC\\ops"; }
  bool sameName(const std::string& left, const std::string& right) const override { return upper(left) == upper(right); }
  std::string expand(const std::string& text) const override { return text; }

  std::vector<ServiceFacts> services = {{"Spooler", false, false, true}, {"Shop", true, false, false}};
};

Operation create(const std::string& name) {
  Operation operation{};
  operation.kind = OperationKind::Create;
  operation.name = name;
  operation.displayName = "";
  operation.description = "";
  operation.startType = StartType::Automatic;
  operation.account = "LocalSystem";
  operation.dependencies.emplace();
  operation.parameters["Application"] = ParameterValue(std::string("C:\\games\\server.exe"));
  return operation;
}

Operation simple(OperationKind kind, const std::string& name) {
  Operation operation{};
  operation.kind = kind;
  operation.name = name;
  return operation;
}

/// All problems as `code@field`, joined by spaces.
std::string findings(const std::vector<Operation>& operations) {
  const TestMachine machine;
  std::string text;
  for (const Problem& problem : validate(operations, machine)) {
    if (!text.empty()) text += ' ';
    text += problem.code + '@' + problem.field.value_or("-") + (problem.warning ? "?" : "");
  }
  return text;
}

std::string withParameter(const std::string& name, ParameterValue value) {
  Operation operation = create("New");
  operation.parameters[name] = std::move(value);
  return findings({operation});
}

TEST_CASE("a sound service has no problems") { CHECK(findings({create("游戏服务器 1")}) == ""); }

TEST_CASE("service names") {
  CHECK(findings({create("")}) == "nameEmpty@name");
  CHECK(findings({create("  ")}) == "nameEmpty@name");
  CHECK(findings({create("a/b")}) == "nameInvalidCharacter@name");
  CHECK(findings({create("a\\b")}) == "nameInvalidCharacter@name");
  CHECK(findings({create("a\nb")}) == "controlCharacter@name");
  CHECK(findings({create("a\xC2\x85")}) == "controlCharacter@name");
  CHECK(findings({create(std::string(256, 'x'))}) == "");
  CHECK(findings({create(std::string(257, 'x'))}) == "nameTooLong@name");
  CHECK(findings({create("Shop")}) == "nameTaken@name");
  CHECK(findings({create("shop")}) == "nameTakenCase@name");
}

TEST_CASE("the limit of names counts UTF-16 units") {
  std::string name;
  for (int i = 0; i < 128; ++i) name += "\xF0\x9F\x8E\xAE";
  CHECK_FALSE(checkServiceName(name).has_value());
  CHECK(checkServiceName(name + "x")->code == "nameTooLong");
}

TEST_CASE("programs") {
  CHECK(withParameter("Application", "") == "pathEmpty@parameters.Application");
  CHECK(withParameter("Application", "server.exe") == "pathRelative@parameters.Application");
  CHECK(withParameter("Application", "C:\\games") == "pathIsDirectory@parameters.Application");
  CHECK(withParameter("Application", "C:\\a.gone") == "pathMissing@parameters.Application");
  CHECK(withParameter("Application", "C:\\app.js") == "needsInterpreter@parameters.Application");
  CHECK(withParameter("Application", "C:\\readme.txt") == "pathNotExecutable@parameters.Application");
  CHECK(withParameter("Application", "C:\\a|b.exe") == "pathInvalidCharacter@parameters.Application");
  CHECK(withParameter("Application", "C:\\a\tb.exe") == "controlCharacter@parameters.Application");
  CHECK(withParameter("Application", "C:\\run.bat") == "");
  Operation without = create("New");
  without.parameters.clear();
  CHECK(findings({without}) == "pathEmpty@parameters.Application");
}

TEST_CASE("other parameters") {
  CHECK(withParameter("AppDirectory", "C:\\nowhere") == "directoryMissing@parameters.AppDirectory");
  CHECK(withParameter("AppDirectory", "C:\\games\\server.exe") == "directoryNotDirectory@parameters.AppDirectory");
  CHECK(withParameter("AppDirectory", "C:\\games") == "");
  CHECK(withParameter("AppStdout", "C:\\日志") == "pathIsDirectory@parameters.AppStdout");
  CHECK(withParameter("AppParameters", "a\nb") == "controlCharacter@parameters.AppParameters");
  CHECK(withParameter("AppParameters", std::string(16'383, 'x')) == "");
  CHECK(withParameter("AppParameters", std::string(16'384, 'x')) == "argumentsTooLong@parameters.AppParameters");
  CHECK(withParameter("AppThrottle", "soon") == "valueWrongType@parameters.AppThrottle");
  CHECK(withParameter("AppNoConsole", 2u) == "valueOutOfRange@parameters.AppNoConsole");
  CHECK(withParameter("AppPriority", 7u) == "valueNotAllowed@parameters.AppPriority");
  CHECK(withParameter("AppExit", SubValues{{"3", "Explode"}}) == "valueNotAllowed@parameters.AppExit");
  CHECK(withParameter("AppExit", SubValues{{"4294967296", "Exit"}}) == "valueNotAllowed@parameters.AppExit");
  CHECK(withParameter("AppExit", SubValues{{"3221225477", "Exit"}}) == "");
  CHECK(withParameter("AppEnvironmentExtra", std::vector<std::string>{"=x"}) ==
        "valueNotAllowed@parameters.AppEnvironmentExtra");
  CHECK(withParameter("AppCoffee", 1u) == "parameterUnknown@parameters.AppCoffee");
  CHECK(withParameter("Start", "SERVICE_AUTO_START") == "parameterUnknown@parameters.Start");
}

TEST_CASE("accounts, display names and dependencies") {
  Operation operation = create("New");
  operation.account = "PC\\nobody";
  CHECK(findings({operation}) == "accountUnknown@account");
  operation.account = "PC\\ops";
  CHECK(findings({operation}) == "passwordMissing@account");
  operation.password = "secret";
  CHECK(findings({operation}) == "");
  operation.account = "NT SERVICE\\New";
  operation.password.reset();
  CHECK(findings({operation}) == "");
  operation.displayName = "打印服务";
  CHECK(findings({operation}) == "displayNameTaken@displayName");
  operation.displayName = std::string(257, 'x');
  CHECK(findings({operation}) == "displayNameTooLong@displayName");
  operation.displayName = "";
  operation.dependencies = {"spooler", "new", "Nothing", "+NetworkProvider", "+Group"};
  CHECK(findings({operation}) == "dependencySelf@dependencies dependencyMissing@dependencies groupMissing@dependencies");
}

TEST_CASE("each operation sees what those before it have done") {
  CHECK(findings({create("New"), simple(OperationKind::Start, "new")}) == "");
  CHECK(findings({create("New"), create("new")}) == "nameTakenCase@name");
  CHECK(findings({simple(OperationKind::Delete, "Shop"), create("Shop")}) == "");
  CHECK(findings({simple(OperationKind::Delete, "Shop"), simple(OperationKind::Start, "Shop")}) ==
        "serviceMissing@name");
  Operation second = create("Second");
  second.dependencies = {"First"};
  CHECK(findings({create("First"), second}) == "");
  Operation disabled = create("New");
  disabled.startType = StartType::Disabled;
  CHECK(findings({disabled, simple(OperationKind::Start, "New")}) == "serviceDisabled@name");
}

TEST_CASE("services that are not ours are controlled but neither configured nor deleted") {
  Operation configure = simple(OperationKind::Configure, "Spooler");
  configure.parameters["AppThrottle"] = ParameterValue(1u);
  CHECK(findings({configure}) == "serviceNotManaged@name");
  Operation remove = simple(OperationKind::Delete, "Spooler");
  remove.stop = true;
  CHECK(findings({remove}) == "serviceNotManaged@name");
  CHECK(findings({simple(OperationKind::Stop, "Spooler")}) == "");
  CHECK(findings({simple(OperationKind::Start, "Spooler")}) == "alreadyRunning@name?");
  CHECK(findings({simple(OperationKind::Stop, "Shop")}) == "notRunning@name?");
  CHECK(findings({simple(OperationKind::Start, "Nothing")}) == "serviceMissing@name");
}

TEST_CASE("a value in a problem is cut") {
  const TestMachine machine;
  const Operation operation = create(std::string(400, '/'));
  const auto problems = validate(std::span(&operation, 1), machine);
  REQUIRE_FALSE(problems.empty());
  CHECK(problems[0].value->size() == 256);
}

TEST_CASE("what the SCM keeps is checked like a parameter, for any service") {
  const auto withNative = [](const char* name, std::optional<ParameterValue> value) {
    // A service that Steward does not host.
    Operation operation = simple(OperationKind::Configure, "Spooler");
    operation.native[name] = std::move(value);
    return findings({operation});
  };
  using List = std::vector<std::string>;
  CHECK(withNative("FailureActions", "restart/60000/run/1000") == "");
  CHECK(withNative("FailureActions", "") == "");
  CHECK(withNative("FailureActions", std::nullopt) == "");
  CHECK(withNative("FailureActions", "restart") == "recoveryActionsInvalid@native.FailureActions");
  CHECK(withNative("FailureActions", 5u) == "valueWrongType@native.FailureActions");
  CHECK(withNative("FailureResetPeriod", 0xFFFFFFFFu) == "");
  CHECK(withNative("FailureActionsOnNonCrashFailures", 2u) == "valueOutOfRange@native.FailureActionsOnNonCrashFailures");
  CHECK(withNative("FailureCommand", "a\nb") == "controlCharacter@native.FailureCommand");
  CHECK(withNative("RequiredPrivileges", List{"SeBackupPrivilege"}) == "");
  CHECK(withNative("RequiredPrivileges", List{"SeBackupPrivilege", "SeDance"}) ==
        "privilegeUnknown@native.RequiredPrivileges");
  CHECK(withNative("AllowControl", List{"PC\\ops"}) == "");
  CHECK(withNative("AllowControl", List{"S-1-5-32-545"}) == "accountUnknown@native.AllowControl");
  CHECK(withNative("RequiredPrivileges", List{""}) == "valueNotAllowed@native.RequiredPrivileges");
  CHECK(withNative("SidType", "restricted") == "");
  CHECK(withNative("SidType", "Restricted") == "valueNotAllowed@native.SidType");
  CHECK(withNative("Environment", List{"A"}) == "valueNotAllowed@native.Environment");
  // What has a field of its own, is kept in the registry, or is spelled otherwise, is not of this object.
  for (const char* other : {"Start", "DependOnGroup", "ObjectName", "AppThrottle", "sidtype", "Nonsense"}) {
    CHECK(withNative(other, "x") == std::string("parameterUnknown@native.") + other);
  }
}

TEST_CASE("an account by the name that the system's language gives it needs no password") {
  Operation operation = create("New");
  operation.account = "NT-AUTORITÄT\\SYSTEM";
  CHECK(findings({operation}) == "");
}

/// The first problem's code and field, or "none".
std::string firstProblem(const std::vector<Operation>& operations, const TestMachine& machine = {}) {
  const auto problems = validate(operations, machine);
  return problems.empty() ? "none" : problems[0].code + ' ' + problems[0].field.value_or("");
}

TEST_CASE("a service without a host takes a program and arguments, and no setting that needs a host") {
  Operation native = create("Api");
  native.withoutHost = true;
  native.parameters["AppParameters"] = ParameterValue(std::string("--port 80"));
  CHECK(firstProblem({native}) == "none");
  native.parameters["AppStdout"] = ParameterValue(std::string("C:\\games\\out.log"));
  CHECK(firstProblem({native}) == "settingNeedsHost parameters.AppStdout");
  Operation batch = create("Api");
  batch.withoutHost = true;
  batch.parameters["Application"] = ParameterValue(std::string("C:\\games\\run.bat"));
  CHECK(firstProblem({batch}) == "pathNotExecutable parameters.Application");
}

TEST_CASE("a service without a host is configured and removed, with its own rules") {
  TestMachine machine;
  ServiceFacts api{"Api", false, false, false};
  api.withoutHost = true;
  machine.services.push_back(api);
  Operation change = simple(OperationKind::Configure, "Api");
  change.parameters["AppParameters"] = ParameterValue(std::string("--port 81"));
  CHECK(firstProblem({change}, machine) == "none");
  change.parameters["AppThrottle"] = ParameterValue(5u);
  CHECK(firstProblem({change}, machine) == "settingNeedsHost parameters.AppThrottle");
  CHECK(firstProblem({simple(OperationKind::Delete, "Api")}, machine) == "none");
  CHECK(firstProblem({create("New"), simple(OperationKind::Delete, "Spooler")}, machine) == "serviceNotManaged name");
}

TEST_CASE("drivers and services that Windows protects are refused by words of their own") {
  CHECK(firstProblem({simple(OperationKind::Stop, "tcpip")}) == "serviceIsDriver name");
  CHECK(firstProblem({create("Tcpip")}) == "serviceIsDriver name");
  TestMachine machine;
  ServiceFacts defender{"WinDefend", false, false, true};
  defender.locked = true;
  machine.services.push_back(defender);
  for (const OperationKind kind : {OperationKind::Stop, OperationKind::Delete, OperationKind::Configure}) {
    CHECK(firstProblem({simple(kind, "WinDefend")}, machine) == "serviceProtected name");
  }
}

}  // namespace
