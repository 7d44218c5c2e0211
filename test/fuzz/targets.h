#pragma once

#include <span>
#include <string_view>

namespace steward::fuzz {

/// A function that takes any bytes. It throws `Violation` when the code under test breaks a promise; sanitizers find the
/// rest.
struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
  /// Inputs of the usual form, from which others are made.
  std::span<const std::string_view> seeds;
};

std::span<const Target> commandLineTargets();
std::span<const Target> protocolTargets();
std::span<const Target> valueTargets();
std::span<const Target> logTargets();

/// Calls `use(const Target&)` for each target.
template <class Use>
void forEachTarget(Use use) {
  for (const auto targets : {commandLineTargets(), protocolTargets(), valueTargets(), logTargets()}) {
    for (const Target& target : targets) use(target);
  }
}

}  // namespace steward::fuzz
