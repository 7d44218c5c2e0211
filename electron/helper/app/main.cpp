#include <windows.h>

#include <string>
#include <vector>

#include "app/cli.h"
#include "app/host.h"
#include "win32/text.h"

/// One executable, several roles: the service host when the Service Control Manager starts it without arguments, else
/// what the first argument says.
int wmain(int argc, wchar_t** argv) {
  // Only the system's own folder is searched for DLLs, whatever stands beside a program that is served.
  SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32);
  if (argc <= 1) {
    const int exitCode = steward::runHost();
    if (exitCode != steward::kNotStartedAsService) return exitCode;
  }
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) words.push_back(steward::win32::narrow(argv[i]));
  return steward::runCli(words);
}
