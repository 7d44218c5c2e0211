#pragma once

#include <optional>
#include <string>
#include <vector>

#include "win32/error.h"

namespace steward::win32 {

/// What the administrator of the machine, or of the domain, has laid down: the values below
/// HKLM\Software\Policies\Steward, which group policy writes (docs/policy/steward.admx). Nothing: not laid down.
struct Policy {
  std::optional<std::string> language;     ///< `Language`
  std::optional<std::uint32_t> updates;    ///< `Updates`: 0 forbids looking for updates, 1 demands it
  std::optional<std::string> updateUrl;    ///< `UpdateUrl`: where updates are looked for
  std::optional<std::string> newestVersion;  ///< `NewestVersion`: no version above it is taken
  std::optional<std::uint32_t> delegation;   ///< `Delegation`: 0 forbids giving other accounts control of a service
  std::optional<std::vector<std::string>> serviceCreators;  ///< `ServiceCreators`: accounts and groups, or SIDs
};

/// Reads the policy; a value of another type than is expected counts as not laid down. Throws `Error`.
Policy readPolicy();

/// The error of what the policy forbids. @param rule the value that forbids it
Error forbiddenByPolicy(const char* rule, const std::string& service);

/// Whether the policy lets the account of this process create services: it lays nothing down, or names the account or a group
/// whose rights the process has. A name that nobody has allows nothing. Throws `Error`.
bool mayCreateServices(const Policy& policy);

}  // namespace steward::win32
