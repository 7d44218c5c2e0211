#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace steward {

/// One entry of the access control list of a file or folder.
struct AccessEntry {
  bool allows;         ///< else it denies
  std::uint32_t mask;  ///< ACCESS_MASK
  std::string sid;     ///< whom it concerns, as `S-1-5-…`
};

/// What somebody would need to change in order to have another program run in place of a service's.
enum class Target {
  File,    ///< the program: its content, or the file itself
  Folder,  ///< the program's folder: other files in it, such as its DLLs
  Above,   ///< a folder further up: that it can be moved away
};

/// Whether an ordinary user of the machine, who belongs to no other groups than every such user, may change it. Entries count in
/// their order: what is denied first stays denied. Those that are only inherited by others must have been left out.
bool canOrdinaryUsersChange(Target target, std::span<const AccessEntry> entries);

}  // namespace steward
