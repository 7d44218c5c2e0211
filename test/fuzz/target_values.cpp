#include <algorithm>
#include <array>
#include <bitset>

#include "core/affinity.h"
#include "core/list_edit.h"
#include "core/parameter_text.h"
#include "core/settings.h"
#include "input.h"
#include "targets.h"

namespace steward::fuzz {
namespace {

using namespace std::string_view_literals;

const Parameter& parameterAt(std::size_t index) { return parameters()[index % parameters().size()]; }

/// Processors of a list, read anew: nothing but numbers below 64 and rising ranges.
std::optional<std::uint64_t> processorsIn(std::string_view text) {
  std::bitset<64> mask;
  const auto number = [](std::string_view digits) -> std::optional<unsigned> {
    unsigned value = 0;
    for (const char c : digits) {
      if (c < '0' || c > '9') return std::nullopt;
      value = std::min(1000U, value * 10 + static_cast<unsigned>(c - '0'));
    }
    return digits.empty() || value > 63 ? std::nullopt : std::optional(value);
  };
  for (;;) {
    const auto comma = text.find(',');
    const std::string_view part = text.substr(0, comma);
    const auto dash = part.find('-');
    const auto first = number(part.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : number(part.substr(dash + 1));
    if (!first || !last || *last < *first) return std::nullopt;
    for (unsigned i = *first; i <= *last; ++i) mask.set(i);
    if (comma == std::string_view::npos) return mask.to_ullong();
    text.remove_prefix(comma + 1);
  }
}

void affinity(std::string_view bytes) {
  const auto mask = parseAffinity(bytes);
  expect(mask == processorsIn(bytes), "a list means the processors that it names");
  if (mask) expect(parseAffinity(affinityText(*mask)) == mask, "a mask survives as text");
}

/// A variable that is added is there with its value, one that is removed is not.
void environment(std::string_view bytes) {
  Input input(bytes);
  const std::string name = input.text();
  const std::string value = input.text();
  const std::vector<std::string> lines = input.texts();
  environmentValue(lines, name);
  editEnvironment(lines, lines);
  editNames(lines, lines);
  if (name.empty() || name.find('=', 1) != std::string::npos) return;
  const auto added = editEnvironment(lines, {'+' + name + '=' + value});
  expect(environmentValue(added, name) == value, "an added variable has its value");
  const auto removed = editEnvironment(lines, {'-' + name});
  expect(!environmentValue(removed, name), "a removed variable is gone");
  const auto kept = editEnvironment(lines, {'-' + name + "=no such value " + value + value});
  expect(environmentValue(kept, name) == environmentValue(lines, name), "only a variable of the value is removed");
}

/// What `set` accepts is the same when it is said in its own words, and the host takes it.
void parameterWords(std::string_view bytes) {
  Input input(bytes);
  const Parameter& parameter = parameterAt(input.byte());
  const std::vector<std::string> words = input.texts();
  if (parameter.sub != Sub::None) {
    if (!words.empty()) {
      const auto key = parseSubParameter(parameter, words.front());
      if (key) expect(parseSubParameter(parameter, *key) == key, "a sub-parameter stays what it is");
    }
    return;
  }
  const auto parsed = parseParameterText(parameter, words);
  const auto* value = std::get_if<ParameterValue>(&parsed);
  if (value == nullptr) return;
  isDefault(parameter, *value);
  const std::string text = parameterText(parameter, *value);
  if (checkParameterValue(parameter, *value)) return;
  if (!std::holds_alternative<std::vector<std::string>>(*value)) {
    const auto again = parseParameterText(parameter, {text});
    expect(std::holds_alternative<ParameterValue>(again) && std::get<ParameterValue>(again) == *value,
           "what get prints, set takes");
  }
  if (parameter.scope == Scope::Native) return;
  ParameterValues values = {{"Application", "C:\\games\\server.exe"}};
  values.insert_or_assign(std::string(parameter.name), *value);
  const auto resolved = resolveSettings(values, [](std::string_view unexpanded) { return std::string(unexpanded); });
  for (const SettingsProblem& problem : resolved.problems) {
    expect(problem.fatal, "what set accepts, the host takes");
  }
}

/// Whatever stands in the registry, the host has settings within their bounds.
void registryValues(std::string_view bytes) {
  Input input(bytes);
  ParameterValues values;
  while (!input.empty()) {
    const std::string name(parameterAt(input.byte()).name);
    const std::uint8_t type = input.byte();
    const std::string text = input.text();
    if (type % 4 == 0) {
      values.insert_or_assign(name, text);
    } else if (type % 4 == 1) {
      std::uint32_t number = 0;
      for (const char c : text) number = number * 256 + static_cast<unsigned char>(c);
      values.insert_or_assign(name, number);
    } else if (type % 4 == 2) {
      values.insert_or_assign(name, std::vector<std::string>{text, input.text()});
    } else {
      values.insert_or_assign(name, SubValues{{text, input.text()}});
    }
  }
  const auto [settings, problems] =
      resolveSettings(values, [](std::string_view text) { return text == "%SystemRoot%" ? "C:\\Windows" : std::string(text); });
  expect(!settings.directory.empty(), "there is a directory");
  expect(settings.restartWindowSeconds >= 1 && settings.restartWindowSeconds <= 604'800, "the window has its bounds");
  expect(settings.backoffFactor >= 100 && settings.backoffFactor <= 1000, "the factor has its bounds");
  expect(settings.stopMethodSkip <= 15, "the methods are known ones");
  expect(std::ranges::is_sorted(settings.rotateAt), "times are sorted");
  for (const SettingsProblem& problem : problems) expect(findParameter(problem.parameter) != nullptr, "a problem has a parameter");
}

constexpr std::array<std::string_view, 5> kAffinities = {"0-2,4", "63", "0,2,4-7", "All", "00000000000000000000001-3"};
constexpr std::array<std::string_view, 3> kEnvironments = {"PATH\x1F" "C:\\x\x1F" "Path=C:\\old\x1FTEMP=C:\\t\x1F",
                                                           "=C:\x1Fx\x1F=C:=C:\\y\x1F+A=1\x1F-B\x1F:C=2",
                                                           "A\x1F\x1F" "A\x1F" "A=\x1F" "a=2"};
constexpr std::array<std::string_view, 6> kWords = {"\x01" "C:\\games\\server.exe", "\x05" "0x10", "\x10" "HIGH_PRIORITY_CLASS",
                                                    "\x20" "0-3,5", "\x28" "12:30,00:00", "\x14+A=1\x1F" "B=2"};
constexpr std::array<std::string_view, 3> kRegistry = {
    "\x00\x00" "C:\\x.exe\x1F\x01\x01" "abcd\x1F\x02\x02" "A=1\x1F" "B\x1F"sv,
    "\x03\x03" "Default\x1F" "Exit\x1F\x03\x03" "4294967296\x1F" "Restart\x1F"sv,
    "\x21\x00" "0-70\x1F\x22\x01\xFF\xFF\xFF\xFF\x1F\x2A\x00" "25:00\x1F"sv};

constexpr std::array<Target, 4> kTargets = {{{"affinity", affinity, kAffinities},
                                             {"environment", environment, kEnvironments},
                                             {"parameter-words", parameterWords, kWords},
                                             {"registry-values", registryValues, kRegistry}}};

}  // namespace

std::span<const Target> valueTargets() { return kTargets; }

}  // namespace steward::fuzz
