#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/fleet_config.h"

namespace steward {

enum class PresentHost { Steward, Nssm, Native, Foreign };

/// A service as it is on the machine.
struct PresentService {
  std::string name;  ///< as it is registered
  PresentHost host = PresentHost::Foreign;
  bool running = false;  ///< in any state but stopped
  /// Every field that an operation may have, of kind `Create`; parameters and native values that are set.
  Operation settings;
};

/// One difference between the configuration and the machine.
struct FleetChange {
  std::size_t service;  ///< index in the configuration
  OperationKind kind;
  std::string field = {};  ///< `Configure`: the field or parameter, as in the configuration
  std::string from = {};   ///< as `get` prints it; of environments only the names
  std::string to = {};
};

struct FleetPlan {
  std::vector<Operation> operations;
  std::vector<std::size_t> origins;  ///< of each operation, the service's index in the configuration
  std::vector<FleetChange> changes;
  std::vector<Problem> problems;  ///< `operation` is the service's index
};

/// What has to be done so that the machine is as the configuration wants it; nothing for what is so already.
/// @param find the service of a name, nothing when there is none
/// @param accountKey what all names of one account have in common
FleetPlan planFleet(std::span<const WantedService> wanted,
                    const std::function<std::optional<PresentService>(const std::string& name)>& find,
                    const std::function<std::string(const std::string& account)>& accountKey);

}  // namespace steward
