#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace steward {

/// Processors that an affinity mask can name: those of one processor group.
inline constexpr unsigned kMaxProcessors = 64;

/// Reads a list of processors in NSSM's form, such as `0-2,4`: numbers below 64 and ranges that do not go down, separated
/// by commas. Bit n of the mask is processor n. Nothing when the text is none. Unlike NSSM it refuses empty and descending parts.
std::optional<std::uint64_t> parseAffinity(std::string_view text);

/// Whether a text means all processors: empty, `All`, `Default` or `*`, in any ASCII case, as NSSM takes it.
bool meansAllProcessors(std::string_view text);

/// The shortest list of a mask's processors as NSSM writes it: `0,1` for two neighbours, `0-2` for more.
std::string affinityText(std::uint64_t mask);

}  // namespace steward
