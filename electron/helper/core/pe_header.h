#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace steward {

/// What the headers of a Windows executable tell.
struct PeHeader {
  std::string_view machine;    ///< `x64`, `x86`, `arm64`, `dotnet`; empty for another one
  std::string_view subsystem;  ///< `console`, `gui`; empty for another one
  bool library;                ///< a DLL, which cannot be run
};

/// Bytes from the start of a file that are enough to read its headers.
inline constexpr std::size_t kPeHeaderBytes = 64 * 1024;

/// Reads the PE headers in the first bytes of a file; nothing when it is not a PE file. Any bytes are safe.
std::optional<PeHeader> readPeHeader(std::string_view bytes);

}  // namespace steward
