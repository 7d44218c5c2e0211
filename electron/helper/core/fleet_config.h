#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/request.h"

namespace steward {

/// Where a password comes from: an environment variable, or a line of standard input. Never from the configuration.
struct PasswordSource {
  std::string variable;  ///< empty when it is a line
  std::size_t line = 0;  ///< counted from 1
};

/// Who runs the program of a service: Steward's host, or the Service Control Manager itself.
enum class WantedHost { Steward, Native };

/// One service of a configuration. What it leaves out stays as it is on the machine.
struct WantedService {
  bool present = true;
  std::optional<WantedHost> host;
  std::optional<bool> running;
  std::optional<PasswordSource> passwordFrom;
  Operation settings;  ///< of kind `Configure`
};

struct FleetConfig {
  std::vector<WantedService> services;
  std::vector<Problem> problems;  ///< values that no parameter could have; `operation` is the service's index
};

/// Version of the format that `export` writes and `apply-config` reads.
inline constexpr int kConfigVersion = 1;

/// Reads a configuration. Throws `FailureError` (badRequest, protocolUnsupported) whose field is the path of what is wrong,
/// such as `services[2].startTyp`.
FleetConfig parseFleetConfig(std::string_view text);

}  // namespace steward
