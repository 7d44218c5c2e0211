#include "core/system_events.h"

namespace steward {

std::string systemEventQuery(std::string_view name, std::string_view displayName) {
  std::string values;
  const auto add = [&](std::string_view text) {
    const char quote = text.find('\'') == text.npos ? '\'' : '"';
    if (text.empty() || text.find(quote) != text.npos) return;
    if (!values.empty()) values += " or ";
    ((values += "Data=") += quote) += text;
    values += quote;
  };
  add(name);
  if (displayName != name) add(displayName);
  return "*[System[Provider[@Name='Service Control Manager']] and EventData[" + (values.empty() ? "Data=''" : values) + "]]";
}

std::string_view userSidOf(std::string_view xml) {
  // The element stands before the event's own values, so that none of them is taken for it.
  constexpr std::string_view kElement = "<Security UserID=";
  const std::size_t element = xml.find(kElement);
  if (element == xml.npos) return {};
  const std::string_view rest = xml.substr(element + kElement.size());
  const std::size_t end = rest.empty() ? rest.npos : rest.find(rest.front(), 1);
  return end == rest.npos ? std::string_view() : rest.substr(1, end - 1);
}

}  // namespace steward
