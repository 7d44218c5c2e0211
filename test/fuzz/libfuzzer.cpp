// Runs one target under libFuzzer: helper-fuzz --target=NAME [libFuzzer's own options]; --targets lists them.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "targets.h"

namespace {

steward::fuzz::Target chosen{};

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** values) {
  constexpr std::string_view kOption = "--target=";
  for (int i = 1; i < *count; ++i) {
    const std::string_view value = (*values)[i];
    const bool list = value == "--targets";
    steward::fuzz::forEachTarget([&](const steward::fuzz::Target& target) {
      if (list) std::printf("%.*s\n", static_cast<int>(target.name.size()), target.name.data());
      if (value.starts_with(kOption) && value.substr(kOption.size()) == target.name) chosen = target;
    });
    if (list) std::exit(0);
  }
  if (chosen.run != nullptr) return 0;
  std::fprintf(stderr, "helper-fuzz --target=NAME: names are listed by --targets\n");
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  chosen.run(std::string_view(reinterpret_cast<const char*>(bytes), size));
  return 0;
}
