#pragma once

#include <span>
#include <string_view>

namespace steward {

/// How a kind of script is run.
struct ScriptKind {
  std::string_view extension;    ///< lower case, with its dot
  std::string_view name;         ///< as the protocol names it
  std::string_view interpreter;  ///< file name to search for
  std::string_view before;       ///< arguments before the script
};

/// The kind of a script by its file name's extension; null for anything else.
const ScriptKind* scriptKind(std::string_view path);

/// Folders in which an interpreter is usually installed, with environment references; a last part `*` stands for any
/// folder of that beginning.
std::span<const std::string_view> usualFolders(std::string_view interpreter);

}  // namespace steward
