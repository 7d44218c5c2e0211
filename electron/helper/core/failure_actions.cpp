#include "core/failure_actions.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/parameters.h"

namespace steward {
namespace {

constexpr std::array<std::string_view, 4> kWords = {"none", "restart", "reboot", "run"};

/// Takes what stands before the next slash off the text.
std::string_view next(std::string_view& rest) {
  const auto slash = rest.find('/');
  const std::string_view part = rest.substr(0, slash);
  rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  return part;
}

std::optional<FailureAction> parseAction(std::string_view word, std::string_view delay) {
  const auto found =
      std::ranges::find_if(kWords, [&](std::string_view known) { return equalIgnoringAsciiCase(known, word); });
  if (found == kWords.end() && !word.empty()) return std::nullopt;
  FailureAction action{word.empty() ? FailureActionKind::None
                                    : static_cast<FailureActionKind>(found - kWords.begin()),
                       0};
  const char* end = delay.data() + delay.size();
  const auto [stopped, error] = std::from_chars(delay.data(), end, action.delayMs);
  if (delay.empty() || stopped != end || error != std::errc()) return std::nullopt;
  return action;
}

}  // namespace

std::optional<std::vector<FailureAction>> parseFailureActions(std::string_view text) {
  std::vector<FailureAction> actions;
  if (text.ends_with('/')) return std::nullopt;
  while (!text.empty()) {
    const std::string_view word = next(text);
    const auto action = parseAction(word, next(text));
    if (!action || actions.size() == kMaxFailureActions) return std::nullopt;
    actions.push_back(*action);
  }
  return actions;
}

std::string failureActionsText(const std::vector<FailureAction>& actions) {
  std::string text;
  for (const FailureAction& action : actions) {
    if (!text.empty()) text += '/';
    const auto kind = static_cast<std::size_t>(action.kind);
    (text += kWords[kind < kWords.size() ? kind : 0]) += '/';
    text += std::to_string(action.delayMs);
  }
  return text;
}

}  // namespace steward
