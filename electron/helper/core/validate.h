#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/failure.h"
#include "core/request.h"

namespace steward {

enum class PathKind { Missing, File, Directory };
enum class ProgramKind { Executable, Batch, Script, None };

/// What is known about an existing service.
struct ServiceFacts {
  std::string name;  ///< as it is registered, which may differ in case from what was asked for
  bool managed;      ///< Steward's or NSSM's
  bool disabled;
  bool running;  ///< in any state but stopped
  /// The executable that the SCM starts, references expanded.
  std::string executable = {};
  bool own = false;  ///< `executable` is this helper
  /// The ImagePath that the service had before it was adopted; nothing when it was not.
  std::optional<std::string> adoptedFrom = {};
  bool withoutHost = false;  ///< Steward registered it, but the SCM runs its program itself
  bool locked = false;       ///< Windows protects it even from administrators
};

/// What validation needs to know about the machine; replaced in tests.
class MachineFacts {
 public:
  virtual ~MachineFacts() = default;
  virtual PathKind pathKind(const std::string& path) const = 0;
  virtual ProgramKind programKind(const std::string& path) const = 0;
  /// By key name, without regard to case.
  virtual std::optional<ServiceFacts> service(const std::string& name) const = 0;
  /// Whether this is the name of a driver, which `service` does not find.
  virtual bool isDriver(const std::string& name) const = 0;
  /// The key name of the service with this display name, without regard to case.
  virtual std::optional<std::string> serviceWithDisplayName(const std::string& displayName) const = 0;
  /// Whether the SCM knows a load order group of this name, without regard to case.
  virtual bool groupExists(const std::string& name) const = 0;
  /// Whether the system has a privilege of this name, such as `SeChangeNotifyPrivilege`.
  virtual bool privilegeExists(const std::string& name) const = 0;
  /// The name under which the SCM knows an account.
  virtual std::string accountName(const std::string& account) const = 0;
  virtual bool accountExists(const std::string& account) const = 0;
  /// Whether two service names mean the same service.
  virtual bool sameName(const std::string& left, const std::string& right) const = 0;
  /// Expands `%NAME%` references.
  virtual std::string expand(const std::string& text) const = 0;
};

/// Checks every operation against the rules and the machine, as if those before it had been executed. Changes nothing.
std::vector<Problem> validate(std::span<const Operation> operations, const MachineFacts& facts);

/// The first problem that forbids execution, or null.
const Problem* firstError(std::span<const Problem> problems);

}  // namespace steward
