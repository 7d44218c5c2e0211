#include "core/effective_affinity.h"

namespace steward {

EffectiveAffinity effectiveAffinity(std::uint64_t wanted, std::uint64_t present) {
  if (wanted == 0) return {present, true};
  const std::uint64_t usable = wanted & present;
  return {usable == 0 ? present : usable, usable == wanted};
}

}  // namespace steward
