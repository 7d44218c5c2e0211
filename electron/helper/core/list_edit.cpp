#include "core/list_edit.h"

#include <algorithm>

#include "core/parameters.h"

namespace steward {
namespace {

std::string_view nameOf(std::string_view line) {
  // A name may itself begin with `=`, as cmd's own variables do.
  return line.substr(0, line.find('=', 1));
}

/// Carries an edit out; `matches` tells whether an item is the one that a word is about.
template <class Matches>
std::vector<std::string> editList(std::vector<std::string> items, const std::vector<std::string>& words,
                                  Matches matches) {
  const auto edits = parseListEdit(words);
  if (edits.empty() || edits.front().edit == ListEdit::Replace) items.clear();
  for (const ListEditWord& word : edits) {
    if (word.text.empty()) continue;
    const auto same = [&](const std::string& item) { return matches(item, word.text, word.edit); };
    if (word.edit == ListEdit::Remove) {
      std::erase_if(items, same);
    } else if (const auto found = std::ranges::find_if(items, same);
               word.edit == ListEdit::Add && found != items.end()) {
      *found = word.text;
    } else {
      items.push_back(word.text);
    }
  }
  return items;
}

}  // namespace

std::vector<ListEditWord> parseListEdit(const std::vector<std::string>& words) {
  std::vector<ListEditWord> edits;
  ListEdit edit = ListEdit::Replace;
  for (const std::string& word : words) {
    const bool first = edits.empty();
    const char prefix = word.empty() ? '\0' : word.front();
    const bool changes = prefix == '+' || prefix == '-';
    if (changes && (first || edit != ListEdit::Replace)) {
      edit = prefix == '+' ? ListEdit::Add : ListEdit::Remove;
      edits.push_back({edit, word.substr(1)});
    } else {
      edits.push_back({edit, first && prefix == ':' ? word.substr(1) : word});
    }
  }
  return edits;
}

std::vector<std::string> editEnvironment(std::vector<std::string> lines, const std::vector<std::string>& words) {
  return editList(std::move(lines), words, [](std::string_view line, std::string_view word, ListEdit edit) {
    const std::string_view name = nameOf(word);
    if (!equalIgnoringAsciiCase(nameOf(line), name)) return false;
    return edit == ListEdit::Add || name.size() == word.size() || line.substr(name.size()) == word.substr(name.size());
  });
}

std::vector<std::string> editNames(std::vector<std::string> names, const std::vector<std::string>& words) {
  return editList(std::move(names), words, [](std::string_view item, std::string_view word, ListEdit) {
    return equalIgnoringAsciiCase(item, word);
  });
}

}  // namespace steward
