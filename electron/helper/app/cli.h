#pragma once

#include <string>
#include <vector>

namespace steward {

/// Executes one command line without the program's own name. NSSM's verbs, words and exit codes; UTF-8.
int runCli(const std::vector<std::string>& words);

}  // namespace steward
