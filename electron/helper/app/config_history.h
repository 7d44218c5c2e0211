#pragma once

#include <windows.h>

#include <string>
#include <string_view>

#include "core/config_change.h"
#include "core/request.h"

namespace steward {

/// What changes a configuration, as its history says.
inline constexpr std::string_view kChangedByApp = "app";
inline constexpr std::string_view kChangedByConsole = "console";

/// Whether an operation changes a service's configuration, and not only its state.
bool changesConfiguration(OperationKind kind);

/// Remembers how a service is configured before a change, and keeps in its history what has become of it.
class ConfigHistory {
 public:
  /// To be made under the service's lock, before the change. `manager` must outlive this.
  ConfigHistory(SC_HANDLE manager, const std::string& service, OperationKind operation);
  // Not in each place that has one, to keep the executable small.
  ConfigHistory(ConfigHistory&& other) noexcept;
  ~ConfigHistory();

  const std::string& service() const noexcept { return service_; }

  /// To be called after the change. A history that cannot be written does not undo it.
  void keep(std::string_view tool) noexcept;

 private:
  SC_HANDLE manager_;
  std::string service_;
  OperationKind operation_;
  ConfigSnapshot before_;
};

}  // namespace steward
