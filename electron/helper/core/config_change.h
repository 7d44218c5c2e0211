#pragma once

#include <string>
#include <string_view>

#include "core/clock.h"
#include "core/json.h"

namespace steward {

/// How a service is configured, as its history tells it.
struct ConfigSnapshot {
  /// `ServiceConfig` as JSON, without the values of environment variables, which may be secrets: `NAME` stands for
  /// `NAME=value`. `null` for a service that is not there.
  std::string told;
  /// Those values, to compare them.
  std::string secrets;
  /// Whether the settings are hidden from all but administrators (`ProtectSettings`).
  bool isProtected = false;
};

/// @param config `ServiceConfig`, or null
ConfigSnapshot snapshotOf(Json config);

/// What changed a configuration.
struct ChangeOrigin {
  UnixMs at = 0;
  std::string user;            ///< `DOMAIN\user`
  std::string_view tool;       ///< `app`, `console`
  std::string_view operation;  ///< the operation's word, such as `configure`
};

/// A change as one line of JSON with its line end (protocol section 7); empty when nothing has changed.
std::string toChangeLine(const ChangeOrigin& origin, const ConfigSnapshot& before, const ConfigSnapshot& after);

}  // namespace steward
