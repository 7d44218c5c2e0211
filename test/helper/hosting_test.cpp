#include "core/hosting.h"

#include <doctest/doctest.h>

#include "core/request.h"

namespace {

using namespace steward;

/// A machine whose only files are an NSSM and another program.
class Files final : public MachineFacts {
 public:
  PathKind pathKind(const std::string& path) const override {
    const bool exists = path == "C:\\tools\\nssm.exe" || path == "C:\\tools\\other.exe";
    return exists ? PathKind::File : PathKind::Missing;
  }
  ProgramKind programKind(const std::string&) const override { return ProgramKind::Executable; }
  std::optional<ServiceFacts> service(const std::string&) const override { return std::nullopt; }
  bool isDriver(const std::string&) const override { return false; }
  std::optional<std::string> serviceWithDisplayName(const std::string&) const override { return std::nullopt; }
  bool groupExists(const std::string&) const override { return false; }
  bool privilegeExists(const std::string&) const override { return false; }
  std::string accountName(const std::string& account) const override { return account; }
  bool accountExists(const std::string&) const override { return false; }
  bool sameName(const std::string& left, const std::string& right) const override { return left == right; }
  std::string expand(const std::string& text) const override {
    return text.starts_with("%TOOLS%") ? "C:\\tools" + text.substr(7) : text;
  }
};

ServiceFacts ofNssm(bool running = false) {
  return {"Shop", true, false, running, "C:\\tools\\nssm.exe", false, std::nullopt};
}

ServiceFacts adopted(const char* from = "\"C:\\tools\\nssm.exe\"") {
  return {"Shop", true, false, false, "C:\\Program Files\\Steward\\bin\\steward.exe", true, from};
}

std::string codes(const std::vector<Problem>& findings) {
  std::string text;
  for (const Problem& finding : findings) {
    if (!text.empty()) text += ' ';
    text += finding.code + '@' + finding.field.value_or("") + (finding.warning ? "?" : "");
  }
  return text;
}

TEST_CASE("NSSM is known by its file name, however it was renamed") {
  CHECK(isNssm("C:\\tools\\nssm.exe"));
  CHECK(isNssm("C:\\tools\\NSSM64.EXE"));
  CHECK(isNssm("C:/tools/nssm-2.24.exe"));
  CHECK(isNssm("jenkins-nssm.exe"));
  CHECK_FALSE(isNssm("C:\\nssm\\srvany.exe"));
  CHECK_FALSE(isNssm("C:\\tools\\nss.exe"));
  CHECK_FALSE(isNssm(""));
}

TEST_CASE("a service is adopted when NSSM runs it") {
  CHECK(codes(checkAdoption(ofNssm())) == "");
  CHECK(codes(checkAdoption(ofNssm(true))) == "effectiveNextStart@name?");
  CHECK(codes(checkAdoption(adopted())) == "hostUnchanged@name?");
  ServiceFacts native = ofNssm();
  native.managed = false;
  CHECK(codes(checkAdoption(native)) == "notNssm@name");
  ServiceFacts srvany = ofNssm();
  srvany.executable = "C:\\tools\\srvany.exe";
  CHECK(codes(checkAdoption(srvany)) == "notNssm@name");
}

TEST_CASE("a service is released to the NSSM that it had, or to one that is named") {
  const Files machine;
  const auto release = [&](const ServiceFacts& service, std::optional<std::string> to) {
    return codes(checkRelease(service, to, machine));
  };
  CHECK(release(adopted(), std::nullopt) == "");
  CHECK(release(adopted("%TOOLS%\\nssm.exe"), std::nullopt) == "");
  CHECK(release(adopted("C:\\gone\\nssm.exe"), std::nullopt) == "hostMissing@to");
  CHECK(release(adopted("C:\\gone\\nssm.exe"), "C:\\tools\\nssm.exe") == "");
  CHECK(release(adopted(), "nssm.exe") == "pathRelative@to");
  CHECK(release(adopted(), "C:\\tools\\other.exe") == "notNssm@to");
  CHECK(release(ofNssm(), std::nullopt) == "hostUnchanged@name?");
  ServiceFacts created = adopted();
  created.adoptedFrom.reset();
  CHECK(release(created, std::nullopt) == "hostUnknown@to");
  CHECK(release(created, "C:\\tools\\nssm.exe") == "");
  created.managed = false;
  CHECK(release(created, "C:\\tools\\nssm.exe") == "serviceNotManaged@name");
}

TEST_CASE("requests name whom to adopt and where to release to") {
  const auto parse = [](const char* text) { return parseOperations(*parseJson(text)).operations.at(0); };
  CHECK(parse(R"([{"op":"adopt","name":"Shop"}])").kind == OperationKind::Adopt);
  CHECK_FALSE(parse(R"([{"op":"release","name":"Shop","to":null}])").to.has_value());
  CHECK(parse(R"([{"op":"release","name":"Shop","to":"C:\\n.exe"}])").to == "C:\\n.exe");
  CHECK_THROWS_AS(parse(R"([{"op":"release","name":"Shop"}])"), FailureError);
  CHECK_THROWS_AS(parse(R"([{"op":"adopt","name":"Shop","to":null}])"), FailureError);
}

}  // namespace
