#include "core/delegation.h"

#include <doctest/doctest.h>

#include <vector>

using steward::AccessEntry;
using steward::isController;
using steward::kControlRights;
using steward::kSightRights;
using steward::rightsWithoutControl;

namespace {

constexpr const char* kOperator = "S-1-5-21-1-2-3-1001";
constexpr const char* kInteractive = "S-1-5-4";
/// What Windows gives to interactive users: LCSWLOCRRC and CC.
constexpr std::uint32_t kInteractiveRights = 0x0002018D;

/// The list of a service as CreateServiceW leaves it.
std::vector<AccessEntry> fresh() {
  return {{true, 0x000201FD, "S-1-5-18"}, {true, 0x000F01FF, "S-1-5-32-544"}, {true, kInteractiveRights, kInteractive},
          {true, kInteractiveRights, "S-1-5-6"}};
}

}  // namespace

TEST_CASE("of a fresh service nobody but administrators may start or stop it") {
  for (const AccessEntry& entry : fresh()) CHECK_FALSE(isController(entry));
}

TEST_CASE("whoever may start or stop it is found, by whatever right; who is denied is not") {
  for (const std::uint32_t mask : {0x10U, 0x20U, 0x20000000U, 0x10000000U, kControlRights | kSightRights}) {
    CHECK(isController({true, mask, kOperator}));
    CHECK_FALSE(isController({false, mask, kOperator}));
  }
  CHECK_FALSE(isController({true, kSightRights, kOperator}));
  CHECK_FALSE(isController({true, kControlRights, "S-1-5-18"}));
}

TEST_CASE("controlling a service takes no right to change it or its list") {
  // SERVICE_CHANGE_CONFIG, DELETE, WRITE_DAC, WRITE_OWNER.
  CHECK(((kControlRights | kSightRights) & 0x000D0002) == 0);
}

TEST_CASE("what was given is taken back whole, other rights stay") {
  std::vector<AccessEntry> entries = fresh();
  entries.push_back({true, kControlRights | kSightRights, kOperator});
  CHECK(rightsWithoutControl(entries, kOperator) == 0);
  entries.push_back({true, kInteractiveRights | kControlRights, kInteractive});
  CHECK(rightsWithoutControl(entries, kInteractive) == kInteractiveRights);
  // Several entries of one account count together.
  entries.push_back({true, 0x2, kOperator});
  CHECK(rightsWithoutControl(entries, kOperator) == (0x2 | kSightRights));
}
