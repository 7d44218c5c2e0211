#include "core/ordinary_access.h"

#include <doctest/doctest.h>

#include <vector>

using steward::AccessEntry;
using steward::canOrdinaryUsersChange;
using steward::Target;

namespace {

constexpr std::uint32_t kFull = 0x1F01FF;
constexpr std::uint32_t kModify = 0x1301BF;
constexpr std::uint32_t kReadExecute = 0x1200A9;
constexpr const char* kSystem = "S-1-5-18";
constexpr const char* kAdministrators = "S-1-5-32-544";
constexpr const char* kUsers = "S-1-5-32-545";
constexpr const char* kAuthenticated = "S-1-5-11";
constexpr const char* kEveryone = "S-1-1-0";

AccessEntry allow(std::uint32_t mask, const char* sid) { return {true, mask, sid}; }
AccessEntry deny(std::uint32_t mask, const char* sid) { return {false, mask, sid}; }

bool everywhere(const std::vector<AccessEntry>& entries) {
  return canOrdinaryUsersChange(Target::File, entries) && canOrdinaryUsersChange(Target::Folder, entries) &&
         canOrdinaryUsersChange(Target::Above, entries);
}

bool anywhere(const std::vector<AccessEntry>& entries) {
  return canOrdinaryUsersChange(Target::File, entries) || canOrdinaryUsersChange(Target::Folder, entries) ||
         canOrdinaryUsersChange(Target::Above, entries);
}

}  // namespace

TEST_CASE("Program Files is safe, a folder made in the root of a drive is not") {
  CHECK_FALSE(anywhere({allow(kFull, kSystem), allow(kFull, kAdministrators), allow(kReadExecute, kUsers)}));
  CHECK(everywhere({allow(kFull, kAdministrators), allow(kReadExecute, kUsers), allow(kModify, kAuthenticated)}));
  CHECK_FALSE(anywhere({}));
}

TEST_CASE("whoever belongs to everybody counts, one single user does not") {
  for (const char* sid : {kEveryone, kUsers, kAuthenticated, "S-1-5-4", "S-1-2-0", "S-1-5-21-1-2-3-513"}) {
    CHECK(everywhere({allow(kModify, sid)}));
  }
  CHECK_FALSE(anywhere({allow(kFull, "S-1-5-21-1-2-3-1001"), allow(kFull, "S-1-5-21-1-2-3-512")}));
}

TEST_CASE("rights that change nothing in place of the program do no harm") {
  // Creating folders, as in the root of a drive; writing attributes; synchronising.
  const std::vector<AccessEntry> root{allow(kReadExecute, kUsers), allow(0x4, kAuthenticated)};
  CHECK_FALSE(canOrdinaryUsersChange(Target::Folder, root));
  CHECK_FALSE(canOrdinaryUsersChange(Target::Above, root));
  CHECK_FALSE(anywhere({allow(0x100110, kEveryone)}));
  // New files beside a folder further down do not replace it.
  CHECK_FALSE(canOrdinaryUsersChange(Target::Above, std::vector{allow(0x2, kUsers)}));
  CHECK(canOrdinaryUsersChange(Target::Folder, std::vector{allow(0x2, kUsers)}));
}

TEST_CASE("each single harmful right is enough") {
  for (const std::uint32_t mask : {0x2U, 0x4U, 0x10000U, 0x40000U, 0x80000U, 0x40000000U, 0x10000000U}) {
    CHECK(canOrdinaryUsersChange(Target::File, std::vector{allow(mask, kUsers)}));
  }
  for (const std::uint32_t mask : {0x40U, 0x10000U, 0x40000U, 0x80000U, 0x10000000U}) {
    CHECK(canOrdinaryUsersChange(Target::Above, std::vector{allow(mask, kUsers)}));
  }
}

TEST_CASE("what is denied first stays denied, for any of the groups") {
  CHECK_FALSE(anywhere({deny(kFull, kEveryone), allow(kModify, kUsers)}));
  CHECK(everywhere({allow(kModify, kUsers), deny(kFull, kEveryone)}));
  CHECK(everywhere({deny(0x2, kUsers), allow(kModify, kUsers)}));
  CHECK_FALSE(anywhere({deny(0x10000000, kUsers), allow(kFull, kUsers)}));
  CHECK(everywhere({deny(kFull, kAdministrators), allow(kModify, kUsers)}));
}
