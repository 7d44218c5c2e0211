#pragma once

#include <string>
#include <string_view>

namespace steward {

/// The name of a service's folder below the logs folder, UTF-16: the service's name, or where that cannot be a folder's
/// (`a:b`, `..`, `con`) a safe form of it that no other service has. docs/helper-protocol.md, section 5, states the rule;
/// `electron/contract/log-folder.ts` has the same.
std::u16string logFolderName(std::u16string_view serviceName);

}  // namespace steward
