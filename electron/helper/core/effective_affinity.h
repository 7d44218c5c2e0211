#pragma once

#include <cstdint>

namespace steward {

/// The processors that a program is given, as bits.
struct EffectiveAffinity {
  std::uint64_t mask;
  bool complete;  ///< Whether every processor that was asked for is there.
};

/// Those of the wanted processors that are present, or all present ones where none of the wanted is: a service that was
/// set up on a larger machine is to run. `wanted` 0 means all.
EffectiveAffinity effectiveAffinity(std::uint64_t wanted, std::uint64_t present);

}  // namespace steward
