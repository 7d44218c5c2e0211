#include "core/account.h"

#include <algorithm>
#include <array>

#include "core/parameters.h"

namespace steward {
namespace {

struct Alias {
  std::string_view spelling;
  std::string_view canonical;
};

constexpr auto kAliases = std::to_array<Alias>({{"LocalSystem", "LocalSystem"},
                                                {"SYSTEM", "LocalSystem"},
                                                {"LocalService", "NT AUTHORITY\\LocalService"},
                                                {"Local Service", "NT AUTHORITY\\LocalService"},
                                                {"NetworkService", "NT AUTHORITY\\NetworkService"},
                                                {"Network Service", "NT AUTHORITY\\NetworkService"}});

std::string_view withoutPrefix(std::string_view account, std::string_view prefix) {
  const bool has = account.size() > prefix.size() && equalIgnoringAsciiCase(account.substr(0, prefix.size()), prefix);
  return has ? account.substr(prefix.size()) : account;
}

}  // namespace

std::string canonicalAccount(std::string_view account) {
  const std::string_view name = withoutPrefix(withoutPrefix(account, "NT AUTHORITY\\"), ".\\");
  const auto* found =
      std::ranges::find_if(kAliases, [&](const Alias& alias) { return equalIgnoringAsciiCase(alias.spelling, name); });
  return std::string(found == kAliases.end() ? account : found->canonical);
}

}  // namespace steward
