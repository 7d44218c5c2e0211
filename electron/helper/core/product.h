#pragma once

#include <cstddef>
#include <string_view>

namespace steward {

/// Bytes from the start of an executable in which a build's marks are looked for.
inline constexpr std::size_t kProductMarkBytes = 1024 * 1024;

/// What made an executable or what it is: `go`, `node`, `python`, `java`, `nginx`, `rust` …, by its file name or by
/// marks in its first bytes; empty when it is not recognised.
std::string_view recogniseProduct(std::string_view path, std::string_view start);

}  // namespace steward
