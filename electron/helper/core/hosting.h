#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/validate.h"

namespace steward {

/// The parameter that an adoption sets, where it is not set, so that rotated logs stay as NSSM has kept them: all of them.
inline constexpr const char* kRotateKeep = "RotateKeep";
inline constexpr std::uint32_t kKeepAll = 0;

/// Whether an executable is NSSM: its file name contains `nssm`, as in `nssm.exe`, `nssm64.exe`, `nssm-2.24.exe`.
bool isNssm(std::string_view executable);

/// What forbids Steward to take a service over from NSSM, and what to know about it. `operation` is 0 in the findings.
std::vector<Problem> checkAdoption(const ServiceFacts& service);

/// What forbids to give a service to NSSM.
/// @param to path of the NSSM that is to host it; nothing for the one that did before the adoption
std::vector<Problem> checkRelease(const ServiceFacts& service, const std::optional<std::string>& to,
                                  const MachineFacts& machine);

}  // namespace steward
