#include "core/pe_header.h"

#include <cstdint>

namespace steward {
namespace {

/// Reads little-endian numbers; those beyond the end are 0.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t at(std::size_t offset, std::size_t size) const {
    if (offset > bytes_.size() || bytes_.size() - offset < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes_[offset + i]);
    return value;
  }

  bool has(std::size_t offset, std::string_view text) const {
    return offset <= bytes_.size() && bytes_.substr(offset, text.size()) == text;
  }

 private:
  std::string_view bytes_;
};

std::string_view machineName(std::uint32_t machine) {
  switch (machine) {
    case 0x8664:
      return "x64";
    case 0x014C:
      return "x86";
    case 0xAA64:
      return "arm64";
    default:
      return {};
  }
}

}  // namespace

std::optional<PeHeader> readPeHeader(std::string_view bytes) {
  // Offsets as in Microsoft's "PE Format": e_lfanew, the COFF header behind the signature, the optional header.
  const Bytes data(bytes);
  if (!data.has(0, "MZ")) return std::nullopt;
  const std::size_t signature = data.at(0x3C, 4);
  if (!data.has(signature, std::string_view("PE\0\0", 4))) return std::nullopt;
  const std::size_t coff = signature + 4;
  const std::size_t optional = coff + 20;
  PeHeader header{machineName(data.at(coff, 2)), {}, (data.at(coff + 18, 2) & 0x2000) != 0};
  const std::uint32_t subsystem = data.at(optional + 68, 2);
  if (subsystem == 3) header.subsystem = "console";
  if (subsystem == 2) header.subsystem = "gui";
  const bool wide = data.at(optional, 2) == 0x20B;
  const std::size_t directories = optional + (wide ? 112 : 96);
  constexpr std::uint32_t kClrDirectory = 14;
  const bool managed = data.at(directories - 4, 4) > kClrDirectory && data.at(directories + kClrDirectory * 8, 4) != 0;
  if (managed) header.machine = "dotnet";
  return header;
}

}  // namespace steward
