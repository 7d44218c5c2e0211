#include "core/validate_values.h"

#include "core/command_line.h"
#include "core/native_image.h"
#include "core/path_rules.h"
#include "core/rules.h"

namespace steward {
namespace {

class ValueValidator {
 public:
  ValueValidator(std::size_t index, const MachineFacts& facts, std::vector<Problem>& problems)
      : index_(index), facts_(facts), problems_(problems) {}

  void checkNative(const Operation& operation) {
    for (const auto& [name, value] : operation.native) {
      const std::string field = "native." + name;
      const Parameter* parameter = findParameter(name);
      if (parameter == nullptr || parameter->name != name || !isInNativeObject(*parameter)) {
        report("parameterUnknown", field, name, '"' + cutValue(name) + "\" is no setting of this object");
      } else if (const auto error = value ? checkParameterValue(*parameter, *value) : std::nullopt) {
        report(error->code, field, shown(*value), error->message);
      } else if (value && name == "RequiredPrivileges") {
        checkPrivileges(field, std::get<std::vector<std::string>>(*value));
      } else if (value && name == "AllowControl") {
        checkAccounts(field, std::get<std::vector<std::string>>(*value));
      }
    }
  }

  /// A service that runs without a host has no settings that only a host could heed.
  void checkWithoutHost(const Operation& operation) {
    for (const auto& [name, value] : operation.parameters) {
      if (findParameter(name) == nullptr || appliesWithoutHost(name)) continue;
      report("settingNeedsHost", "parameters." + name, "",
             name + " works only for programs that Steward hosts; leave it out");
    }
    const auto program = operation.parameters.find("Application");
    const auto* path = program == operation.parameters.end() || !program->second
                           ? nullptr
                           : std::get_if<std::string>(&*program->second);
    if (path != nullptr && facts_.programKind(facts_.expand(*path)) == ProgramKind::Batch) {
      report("pathNotExecutable", "parameters.Application", *path, "a batch file cannot be a service itself");
    }
  }

  /// In the table's order, which is that of the form.
  void checkParameters(const Operation& operation) {
    for (const Parameter& parameter : parameters()) {
      const auto found = operation.parameters.find(std::string(parameter.name));
      if (found != operation.parameters.end()) checkParameter(parameter, found->second);
    }
    for (const auto& [name, value] : operation.parameters) {
      const Parameter* parameter = findParameter(name);
      if (parameter != nullptr && parameter->name == name) continue;
      report("parameterUnknown", "parameters." + name, name, '"' + cutValue(name) + "\" is no parameter");
    }
  }

 private:
  void report(std::string code, std::string field, const std::string& value, std::string message) {
    problems_.push_back({index_, std::move(code), std::move(field), cutValue(value), {}, false, std::move(message)});
  }

  void checkPrivileges(const std::string& field, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (facts_.privilegeExists(name)) continue;
      report("privilegeUnknown", field, name, "the system has no privilege of this name, such as SeChangeNotifyPrivilege");
    }
  }

  void checkAccounts(const std::string& field, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (!facts_.accountExists(name)) report("accountUnknown", field, name, "the account does not exist on this machine");
    }
  }

  void checkParameter(const Parameter& parameter, const std::optional<ParameterValue>& value) {
    const std::string name(parameter.name);
    const std::string field = "parameters." + name;
    if (parameter.scope == Scope::Native) {
      report("parameterUnknown", field, value ? shown(*value) : "",
             name + " is kept by the Service Control Manager; set it by its own field");
    } else if (!value) {
      if (name == "Application") report("pathEmpty", field, "", "Application cannot be reset; give a path");
    } else if (const auto error = checkParameterValue(parameter, *value)) {
      report(error->code, field, shown(*value), error->message);
    } else if (parameter.kind == Kind::Path) {
      checkPath(name, field, facts_.expand(std::get<std::string>(*value)));
    }
  }

  static std::string shown(const ParameterValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::uint32_t>(&value)) return std::to_string(*number);
    return {};
  }

  void checkPath(const std::string& name, const std::string& field, const std::string& path) {
    const bool program = name == "Application";
    if (program || name == "AppDirectory") {
      const auto error = program ? checkProgram(path, facts_) : checkStartDirectory(path, facts_);
      if (error) report(error->code, field, path, error->message);
      return;
    }
    // A log file's relative path is below the startup directory, as with NSSM; its folder is made by the host.
    if (isAbsolutePath(path) && facts_.pathKind(path) == PathKind::Directory) {
      report("pathIsDirectory", field, path, name + " is a folder; give the path of a file");
    }
  }

  std::size_t index_;
  const MachineFacts& facts_;
  std::vector<Problem>& problems_;
};

}  // namespace

void checkValues(const Operation& operation, std::size_t index, bool withoutHost, const MachineFacts& facts,
                 std::vector<Problem>& problems) {
  ValueValidator validator(index, facts, problems);
  validator.checkNative(operation);
  if (withoutHost) validator.checkWithoutHost(operation);
  validator.checkParameters(operation);
}

}  // namespace steward
