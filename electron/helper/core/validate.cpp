#include "core/validate.h"

#include <algorithm>

#include "core/command_line.h"
#include "core/hosting.h"
#include "core/rules.h"
#include "core/utf8.h"
#include "core/validate_values.h"

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
    checkValues(operation, index_, operation.withoutHost, facts_, problems_);
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
    if (!operation.parameters.empty() && !existing->managed && !existing->withoutHost) {
      report("serviceNotManaged", "name", operation.name,
             "the service is not run by Steward; only its own settings can be changed");
      return;
    }
    checkValues(operation, index_, existing->withoutHost, facts_, problems_);
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
