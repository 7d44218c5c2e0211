#include <string>

#include "app/cli_support.h"
#include "app/cli_table.h"
#include "version.h"

namespace steward {

int cliHelp(const Words&) {
  printLine(usage(cliLanguage()));
  return kExitOk;
}

int cliVersion(const Words&) {
  printLine(std::string("Steward ") + kVersion + (sizeof(void*) == 8 ? " 64-bit" : " 32-bit"));
  return kExitOk;
}

}  // namespace steward
