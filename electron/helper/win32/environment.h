#pragma once

#include <string>
#include <vector>

namespace steward::win32 {

/// This process's environment is another one for as long as this lives, so that texts can be expanded and a block can be
/// had as the program will see them. Only one thread may use the environment meanwhile.
class ScopedEnvironment {
 public:
  /// `replace`, when not empty, stands in for the present environment; `extra` is added. Entries are `NAME=value` in
  /// UTF-8; `%NAME%` references are expanded in order and may name variables set before. Entries without a name are
  /// skipped.
  ScopedEnvironment(const std::vector<std::string>& replace, const std::vector<std::string>& extra);
  ~ScopedEnvironment();
  ScopedEnvironment(const ScopedEnvironment&) = delete;
  ScopedEnvironment& operator=(const ScopedEnvironment&) = delete;

  /// Adds entries as they are, without expansion.
  void add(const std::vector<std::string>& entries);

  /// The block that CreateProcessW takes.
  std::wstring block() const;

 private:
  std::wstring original_;
};

}  // namespace steward::win32
