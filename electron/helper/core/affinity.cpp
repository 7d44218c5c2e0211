#include "core/affinity.h"

#include <charconv>

#include "core/parameters.h"

namespace steward {
namespace {

/// Takes a processor's number off the front; nothing when there is none below the limit.
std::optional<unsigned> takeProcessor(std::string_view& text) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number >= kMaxProcessors) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

std::uint64_t bit(unsigned processor) { return std::uint64_t{1} << processor; }

}  // namespace

std::optional<std::uint64_t> parseAffinity(std::string_view text) {
  std::uint64_t mask = 0;
  for (;;) {
    const auto first = takeProcessor(text);
    if (!first) return std::nullopt;
    auto last = first;
    if (text.starts_with('-')) {
      text.remove_prefix(1);
      last = takeProcessor(text);
      if (!last || *last < *first) return std::nullopt;
    }
    for (unsigned processor = *first; processor <= *last; ++processor) mask |= bit(processor);
    if (text.empty()) return mask;
    if (!text.starts_with(',')) return std::nullopt;
    text.remove_prefix(1);
  }
}

bool meansAllProcessors(std::string_view text) {
  return text.empty() || text == "*" || equalIgnoringAsciiCase(text, "All") || equalIgnoringAsciiCase(text, "Default");
}

std::string affinityText(std::uint64_t mask) {
  const auto has = [mask](unsigned processor) { return processor < kMaxProcessors && (mask & bit(processor)) != 0; };
  std::string text;
  for (unsigned first = 0; first < kMaxProcessors; ++first) {
    if (!has(first)) continue;
    unsigned last = first;
    while (has(last + 1)) ++last;
    if (!text.empty()) text += ',';
    text += std::to_string(first);
    if (last > first) (text += last - first > 1 ? '-' : ',') += std::to_string(last);
    first = last;
  }
  return text;
}

}  // namespace steward
