#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steward {

/// What the Service Control Manager does when a service fails, in the numbers of SC_ACTION_TYPE.
enum class FailureActionKind : std::uint32_t { None, Restart, Reboot, Run };

/// One of a service's recovery actions: the first is for the first failure, the last for all further ones.
struct FailureAction {
  FailureActionKind kind;
  std::uint32_t delayMs;

  friend bool operator==(const FailureAction&, const FailureAction&) = default;
};

/// As many as `parseFailureActions` takes.
inline constexpr std::size_t kMaxFailureActions = 100;

/// Reads actions as `sc failure` takes them: `restart/60000/run/1000`, the words `none` (or nothing), `restart`, `reboot` and
/// `run` in any case, each with its delay in milliseconds. The empty text means no actions. Nothing when it is none.
std::optional<std::vector<FailureAction>> parseFailureActions(std::string_view text);

/// The one form of such a text.
std::string failureActionsText(const std::vector<FailureAction>& actions);

}  // namespace steward
