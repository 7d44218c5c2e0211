#include "core/validate.h"

#include <algorithm>

#include "core/command_line.h"
#include "core/hosting.h"
#include "core/native_image.h"
#include "core/path_rules.h"
#include "core/rules.h"
#include "core/utf8.h"

namespace steward {
namespace {

/// The machine as it will be after the operations before the present one.
class Validator {
 public:
  explicit Validator(const MachineFacts& facts) : facts_(facts) {}

  std::vector<Problem> run(std::span<const Operation> operations) {
    for (index_ = 0; index_ < operations.size(); ++index_) {
      const Operation& operation = operations[index_];
      switch (operation.kind) {
        case OperationKind::Create:
          create(operation);
          break;
        case OperationKind::Configure:
          configure(operation);
          break;
        case OperationKind::Delete:
          remove(operation);
          break;
        case OperationKind::Start:
        case OperationKind::Restart:
          start(operation);
          break;
        case OperationKind::Stop:
          stop(operation);
          break;
        case OperationKind::Adopt:
        case OperationKind::Release:
          changeHost(operation);
          break;
      }
    }
    return std::move(problems_);
  }

 private:
  void report(std::string code, std::string field, const std::string& value, std::string message,
              bool warning = false) {
    problems_.push_back({index_, std::move(code), std::move(field), cutValue(value), {}, warning, std::move(message)});
  }

  /// The service by this name as earlier operations leave it.
  std::optional<ServiceFacts> service(const std::string& name) const {
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
      if (facts_.sameName(change->name, name)) {
        return change->exists ? std::optional(change->facts) : std::nullopt;
      }
    }
    return facts_.service(name);
  }

  void create(const Operation& operation) {
    if (const auto error = checkServiceName(operation.name)) {
      report(error->code, "name", operation.name, error->message);
    } else if (const auto existing = service(operation.name)) {
      const bool sameCase = existing->name == operation.name;
      report(sameCase ? "nameTaken" : "nameTakenCase", "name", operation.name,
             "a service named \"" + existing->name + "\" exists already; choose another name");
    } else if (facts_.isDriver(operation.name)) {
      report("serviceIsDriver", "name", operation.name, "a driver has this name; choose another one");
    }
    checkDisplayName(operation, operation.name);
    checkAccount(operation);
    checkDependencies(operation);
    if (operation.delegate && !facts_.accountExists(*operation.delegate)) {
      report("accountUnknown", "delegate", *operation.delegate, "the account to delegate to does not exist");
    }
    if (!operation.parameters.contains("Application")) {
      report("pathEmpty", "parameters.Application", "", "Application is missing; give the path of the program");
    }
    checkNative(operation);
    if (operation.withoutHost) checkWithoutHost(operation);
    checkParameters(operation);
    ServiceFacts created{operation.name, !operation.withoutHost, operation.startType == StartType::Disabled, false};
    created.withoutHost = operation.withoutHost;
    changes_.push_back({operation.name, true, std::move(created)});
  }

  void configure(const Operation& operation) {
    auto existing = require(operation);
    if (!existing || isLocked(*existing)) return;
    if (operation.displayName) checkDisplayName(operation, existing->name);
    if (operation.account) checkAccount(operation);
    checkDependencies(operation);
    checkNative(operation);
    if (existing->withoutHost) {
      checkWithoutHost(operation);
    } else if (!operation.parameters.empty() && !existing->managed) {
      report("serviceNotManaged", "name", operation.name,
             "the service is not run by Steward; only its own settings can be changed");
      return;
    }
    checkParameters(operation);
    if (operation.startType) existing->disabled = *operation.startType == StartType::Disabled;
    changes_.push_back({existing->name, true, *existing});
  }

  void remove(const Operation& operation) {
    const auto existing = require(operation);
    if (!existing || isLocked(*existing)) return;
    if (!existing->managed && !existing->withoutHost) {
      report("serviceNotManaged", "name", operation.name, "the service is not run by Steward; remove it by other means");
    }
    if (existing->running && !operation.stop) {
      report("alreadyRunning", "name", operation.name, "the service is running; stop it first or allow stopping it");
    }
    changes_.push_back({existing->name, false, *existing});
  }

  void start(const Operation& operation) {
    auto existing = require(operation);
    if (!existing) return;
    if (existing->disabled) {
      report("serviceDisabled", "name", operation.name, "the service is disabled; choose another start type first");
    } else if (existing->running && operation.kind == OperationKind::Start) {
      report("alreadyRunning", "name", operation.name, "the service is running already", true);
    }
    existing->running = true;
    changes_.push_back({existing->name, true, *existing});
  }

  void stop(const Operation& operation) {
    auto existing = require(operation);
    if (!existing || isLocked(*existing)) return;
    if (!existing->running) report("notRunning", "name", operation.name, "the service is not running", true);
    existing->running = false;
    changes_.push_back({existing->name, true, *existing});
  }

  void changeHost(const Operation& operation) {
    auto existing = require(operation);
    if (!existing) return;
    const bool adopt = operation.kind == OperationKind::Adopt;
    for (Problem& problem : adopt ? checkAdoption(*existing) : checkRelease(*existing, operation.to, facts_)) {
      problem.operation = index_;
      problems_.push_back(std::move(problem));
    }
    existing->own = adopt;
    changes_.push_back({existing->name, true, *existing});
  }

  std::optional<ServiceFacts> require(const Operation& operation) {
    auto existing = service(operation.name);
    if (!existing && facts_.isDriver(operation.name)) {
      report("serviceIsDriver", "name", operation.name, "this is a driver; Steward manages services only");
    } else if (!existing) {
      report("serviceMissing", "name", operation.name, "there is no service of this name");
    }
    return existing;
  }

  bool isLocked(const ServiceFacts& existing) {
    if (existing.locked) {
      report("serviceProtected", "name", existing.name, "Windows protects the service even from administrators");
    }
    return existing.locked;
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

  void checkDisplayName(const Operation& operation, const std::string& owner) {
    const std::string name = operation.displayName.value_or("");
    if (utf16Length(name) > kMaxNameUnits) {
      report("displayNameTooLong", "displayName", name, "the display name is longer than 256 characters; shorten it");
    } else if (hasControlCharacter(name)) {
      report("controlCharacter", "displayName", name, "the display name contains a control character; remove it");
    } else if (const auto taken = name.empty() ? std::nullopt : facts_.serviceWithDisplayName(name);
               taken && !facts_.sameName(*taken, owner)) {
      report("displayNameTaken", "displayName", name,
             "the service \"" + *taken + "\" has this display name; choose another one");
    }
    if (operation.description && operation.description->find('\0') != std::string::npos) {
      report("controlCharacter", "description", "", "the description contains a NUL character; remove it");
    }
  }

  void checkAccount(const Operation& operation) {
    const std::string account = operation.account.value_or("");
    if (isBlank(account) || hasControlCharacter(account)) {
      report("accountUnknown", "account", account, "the account is empty or contains a control character");
    } else if (needsNoPassword(facts_.accountName(account))) {
      return;
    } else if (!facts_.accountExists(account)) {
      report("accountUnknown", "account", account, "the account does not exist on this machine");
    } else if (!operation.password) {
      report("passwordMissing", "account", account, "the account needs its password");
    }
  }

  void checkDependencies(const Operation& operation) {
    if (!operation.dependencies) return;
    for (const std::string& name : *operation.dependencies) {
      // The plus sign marks a load order group.
      if (name.starts_with('+')) {
        if (facts_.groupExists(name.substr(1))) continue;
        report("groupMissing", "dependencies", name, "there is no load order group of this name to depend on");
      } else if (facts_.sameName(name, operation.name)) {
        report("dependencySelf", "dependencies", name, "the service cannot depend on itself");
      } else if (name.empty() || !service(name)) {
        report("dependencyMissing", "dependencies", name, "there is no service of this name to depend on");
      }
    }
  }

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
      }
    }
  }

  void checkPrivileges(const std::string& field, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (facts_.privilegeExists(name)) continue;
      report("privilegeUnknown", field, name, "the system has no privilege of this name, such as SeChangeNotifyPrivilege");
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

  struct Change {
    std::string name;
    bool exists;
    ServiceFacts facts;
  };

  const MachineFacts& facts_;
  std::vector<Change> changes_;
  std::vector<Problem> problems_;
  std::size_t index_ = 0;
};

}  // namespace

std::vector<Problem> validate(std::span<const Operation> operations, const MachineFacts& facts) {
  return Validator(facts).run(operations);
}

const Problem* firstError(std::span<const Problem> problems) {
  const auto found = std::ranges::find_if(problems, [](const Problem& problem) { return !problem.warning; });
  return found == problems.end() ? nullptr : &*found;
}

}  // namespace steward
