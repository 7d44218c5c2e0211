#include "core/log_folder.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace {

/// Well-formed UTF-8 to UTF-16.
std::u16string utf16(const std::string& text) {
  std::u16string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const int length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    std::uint32_t point = length == 1 ? first : first & (0x7fu >> length);
    for (int k = 1; k < length; ++k) point = (point << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3fu);
    if (point >= 0x10000) {
      result += static_cast<char16_t>(0xd7c0 + (point >> 10));
      result += static_cast<char16_t>(0xdc00 + (point & 0x3ff));
    } else {
      result += static_cast<char16_t>(point);
    }
    i += static_cast<std::size_t>(length);
  }
  return result;
}

}  // namespace

TEST_CASE("a service's log folder is named as the application names it") {
  std::ifstream file(STEWARD_FIXTURES "/log-folders.json");
  const nlohmann::json rows = nlohmann::json::parse(file);
  REQUIRE(rows.size() > 10);
  for (const nlohmann::json& row : rows) {
    const auto name = row.at("name").get<std::string>();
    CAPTURE(name);
    CHECK(steward::logFolderName(utf16(name)) == utf16(row.at("folder").get<std::string>()));
  }
}
