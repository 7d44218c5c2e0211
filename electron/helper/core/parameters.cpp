#include "core/parameters.h"

#include <algorithm>
#include <array>

#include "core/parameters_native.h"
#include "core/parameters_nssm.h"
#include "core/parameters_steward.h"

namespace steward {
namespace {

using namespace rows;

constexpr std::array<PriorityClass, 6> kPriorityClasses = {{{kPriorityNames[0], 0x100},
                                                            {kPriorityNames[1], 0x80},
                                                            {kPriorityNames[2], 0x8000},
                                                            {kPriorityNames[3], kNormalPriority},
                                                            {kPriorityNames[4], 0x4000},
                                                            {kPriorityNames[5], 0x40}}};

template <std::size_t... Sizes>
constexpr auto joined(const std::array<Parameter, Sizes>&... parts) {
  std::array<Parameter, (Sizes + ...)> all{};
  auto next = all.begin();
  ((next = std::ranges::copy(parts, next).out), ...);
  return all;
}

constexpr auto kParameters = joined(kNssm, kSteward, kNative, kRecovery);

/// Have fields of their own in the protocol, or cannot be set.
constexpr auto kFieldsOfTheirOwn = std::to_array<std::string_view>(
    {"DependOnGroup", "DependOnService", "Description", "DisplayName", "ImagePath", "ObjectName", "Name", "Start"});

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::span<const Parameter> parameters() { return kParameters; }

const Parameter* findParameter(std::string_view name) {
  if (equalIgnoringAsciiCase(name, "AppRedirectHooks")) name = "AppRedirectHook";
  const auto* found =
      std::ranges::find_if(kParameters, [&](const Parameter& row) { return equalIgnoringAsciiCase(row.name, name); });
  return found == kParameters.end() ? nullptr : found;
}

bool isKnownToNssm(const Parameter& parameter) {
  const auto row = static_cast<std::size_t>(findParameter(parameter.name) - kParameters.data());
  return row < kNssm.size() || (row >= kNssm.size() + kSteward.size() && row < kParameters.size() - kRecovery.size());
}

bool isInNativeObject(const Parameter& parameter) {
  return parameter.scope == Scope::Native && std::ranges::find(kFieldsOfTheirOwn, parameter.name) == kFieldsOfTheirOwn.end();
}

std::span<const PriorityClass> priorityClasses() { return kPriorityClasses; }

std::span<const std::string_view> exitActionWords() { return kExitActions; }

std::span<const std::string_view> hookNames() { return kHookNames; }

std::optional<std::string> parseHookName(std::string_view text) {
  const auto* found =
      std::ranges::find_if(kHookNames, [&](std::string_view known) { return equalIgnoringAsciiCase(known, text); });
  return found == kHookNames.end() ? std::nullopt : std::optional<std::string>(*found);
}

std::optional<std::string> parseExitCodeKey(std::string_view text) {
  if (text.empty() || text == "*" || equalIgnoringAsciiCase(text, "Default")) return "Default";
  if (text.size() > 10 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  std::uint64_t code = 0;
  for (const char c : text) code = code * 10 + static_cast<std::uint64_t>(c - '0');
  if (code > kMax) return std::nullopt;
  return std::to_string(code);
}

bool equalIgnoringAsciiCase(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace steward
