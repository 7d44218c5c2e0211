#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/parameters.h"

namespace steward {

/// What `dump` writes of a service.
struct DumpedService {
  std::string name;  ///< under which it is to be created
  ParameterValues parameters;
  /// What the SCM keeps and is not as after an installation: a parameter's name and the words to `set` it with.
  std::vector<std::pair<std::string, std::vector<std::string>>> native;
};

/// A script for cmd.exe, and the parameters that no command can hold (line breaks, more than cmd's 8191 characters).
struct Dump {
  std::string script;  ///< UTF-8, lines with CR LF
  std::vector<std::string> unwritable;
};

/// Commands that create the service anew. They run as they stand, from a file and at the prompt. What NSSM understands is
/// said to `%NSSM%`, Steward's own parameters to `%STEWARD%`; both are `helper` unless set otherwise before.
Dump dumpService(const DumpedService& service, const std::string& helper);

}  // namespace steward
