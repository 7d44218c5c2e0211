#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/ordinary_access.h"

/// Who may start and stop a service without being an administrator, by the service's own access control list.
namespace steward {

/// SERVICE_START, SERVICE_STOP and SERVICE_PAUSE_CONTINUE.
inline constexpr std::uint32_t kControlRights = 0x0010 | 0x0020 | 0x0040;
/// SERVICE_QUERY_CONFIG, SERVICE_QUERY_STATUS, SERVICE_INTERROGATE and READ_CONTROL: what controlling a service takes besides.
inline constexpr std::uint32_t kSightRights = 0x0001 | 0x0004 | 0x0080 | 0x00020000;

/// Whether an entry lets somebody start or stop the service besides the system and the administrators, who always may.
bool isController(const AccessEntry& entry);

/// What all entries of an account leave it when it may no longer control the service: rights that have nothing to do with that, or
/// 0 where it came to see the service only for that.
std::uint32_t rightsWithoutControl(std::span<const AccessEntry> entries, const std::string& sid);

}  // namespace steward
