#include "core/state_pipe_name.h"

#include "core/name_hash.h"

namespace steward {
namespace {

constexpr std::u16string_view kPrefix = u"Steward-";

/// 256 units less `\\.\pipe\` and the prefix.
constexpr std::size_t kMaxUnits = 256 - 9 - kPrefix.size();

}  // namespace

std::u16string statePipeName(std::u16string_view serviceName) {
  const bool fits = serviceName.size() <= kMaxUnits;
  return std::u16string(kPrefix) + (fits ? std::u16string(serviceName) : cutWithHash(serviceName, serviceName));
}

}  // namespace steward
