/// Takes the place of zlib's checksum, which is fast by 12 KB of tables; here it sums up rotated logs once.

#if defined(__MINGW32__)

#include <zlib.h>

#include <array>
#include <cstdint>

namespace {

/// The polynomial of gzip (RFC 1952, section 8), bits reversed.
constexpr std::uint32_t kPolynomial = 0xEDB88320;

constexpr std::array<std::uint32_t, 256> table() {
  std::array<std::uint32_t, 256> entries{};
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    std::uint32_t entry = i;
    for (int bit = 0; bit < 8; ++bit) entry = (entry >> 1) ^ ((entry & 1) != 0 ? kPolynomial : 0);
    entries[i] = entry;
  }
  return entries;
}

constexpr auto kTable = table();

}  // namespace

extern "C" uLong crc32(uLong before, const Bytef* bytes, uInt count) {
  if (bytes == nullptr) return 0;
  auto sum = ~static_cast<std::uint32_t>(before);
  for (uInt i = 0; i < count; ++i) sum = (sum >> 8) ^ kTable[(sum ^ bytes[i]) & 0xFF];
  return static_cast<std::uint32_t>(~sum);
}

#endif
