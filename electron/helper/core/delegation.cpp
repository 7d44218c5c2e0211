#include "core/delegation.h"

namespace steward {
namespace {

/// SERVICE_START and SERVICE_STOP; GENERIC_EXECUTE and GENERIC_ALL, which a list may hold instead, mean both.
constexpr std::uint32_t kDecisive = 0x0010 | 0x0020 | 0x20000000 | 0x10000000;

}  // namespace

bool isController(const AccessEntry& entry) {
  return entry.allows && (entry.mask & kDecisive) != 0 && entry.sid != "S-1-5-18" && entry.sid != "S-1-5-32-544";
}

std::uint32_t rightsWithoutControl(std::span<const AccessEntry> entries, const std::string& sid) {
  std::uint32_t rights = 0;
  for (const AccessEntry& entry : entries) {
    if (entry.allows && entry.sid == sid) rights |= entry.mask;
  }
  rights &= ~(kControlRights | kDecisive);
  return (rights & ~kSightRights) == 0 ? 0 : rights;
}

}  // namespace steward
