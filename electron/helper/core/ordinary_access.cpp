#include "core/ordinary_access.h"

#include <algorithm>
#include <string_view>

namespace steward {
namespace {

constexpr std::uint32_t kWriteData = 0x2;  ///< for a folder: add files
constexpr std::uint32_t kAppendData = 0x4;
constexpr std::uint32_t kDeleteChild = 0x40;
constexpr std::uint32_t kDelete = 0x1'0000;
constexpr std::uint32_t kTakeOver = 0xC'0000;  ///< WRITE_DAC and WRITE_OWNER
constexpr std::uint32_t kGenericWrite = 0x4000'0000;
constexpr std::uint32_t kGenericAll = 0x1000'0000;
constexpr std::uint32_t kEverything = 0x1F'01FF;  ///< FILE_ALL_ACCESS

/// Everyone, Local, Interactive, Authenticated Users, Users: everybody who logs on has all of them.
bool isOrdinary(std::string_view sid) {
  constexpr std::string_view kSids[] = {"S-1-1-0", "S-1-2-0", "S-1-5-4", "S-1-5-11", "S-1-5-32-545"};
  // The users of a domain.
  return std::ranges::find(kSids, sid) != std::end(kSids) || (sid.starts_with("S-1-5-21-") && sid.ends_with("-513"));
}

std::uint32_t harmful(Target target) {
  switch (target) {
    case Target::File:
      return kWriteData | kAppendData | kDelete | kTakeOver;
    case Target::Folder:
      return kWriteData | kDeleteChild | kDelete | kTakeOver;
    case Target::Above:
      return kDeleteChild | kDelete | kTakeOver;
  }
  return 0;
}

/// The rights that generic ones stand for.
std::uint32_t specific(std::uint32_t mask) {
  if ((mask & kGenericAll) != 0) mask |= kEverything;
  if ((mask & kGenericWrite) != 0) mask |= kWriteData | kAppendData;
  return mask;
}

}  // namespace

bool canOrdinaryUsersChange(Target target, std::span<const AccessEntry> entries) {
  std::uint32_t denied = 0;
  for (const AccessEntry& entry : entries) {
    if (!isOrdinary(entry.sid)) continue;
    const std::uint32_t mask = specific(entry.mask);
    if (!entry.allows) {
      denied |= mask;
    } else if ((mask & ~denied & harmful(target)) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace steward
