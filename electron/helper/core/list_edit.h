#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace steward {

/// What the words given to `set` do with a list.
enum class ListEdit { Replace, Add, Remove };

/// One word of an edit with what it does.
struct ListEditWord {
  ListEdit edit;
  std::string text;
};

/// Splits NSSM's prefixes off the words given for a list. The first word decides: `+` adds, `-` removes, `:` or none replaces
/// the list (`:` for what itself begins with a prefix). Further words go on likewise; in an edit they may have a prefix of
/// their own, in a replacement they stand as they are.
std::vector<ListEditWord> parseListEdit(const std::vector<std::string>& words);

/// Carries an edit out on a list of `NAME=value` lines. An added line takes the place of the variable of its name, compared
/// without regard to case; `NAME` removes a variable, `NAME=value` only when it has this value. Empty words are left out.
std::vector<std::string> editEnvironment(std::vector<std::string> lines, const std::vector<std::string>& words);

/// Carries an edit out on a list of names, which are compared without regard to case. Empty words are left out.
std::vector<std::string> editNames(std::vector<std::string> names, const std::vector<std::string>& words);

}  // namespace steward
