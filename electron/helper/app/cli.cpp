#include "app/cli.h"

#include <windows.h>

#include <string>

#include "app/cli_support.h"
#include "app/cli_table.h"
#include "app/elevated_run.h"
#include "app/failures.h"

namespace steward {
namespace {

/// Refuses a call with too few or too many words: `stop A B` must not silently stop A alone.
void checkWordCount(const Verb& verb, const Words& words) {
  if (words.size() < verb.minWords) throw CliUsage{};
  if (words.size() > verb.maxWords) throw CliUsage{words[verb.maxWords], true};
}

}  // namespace

int runCli(const std::vector<std::string>& words) {
  const Verb* verb = words.empty() ? nullptr : findVerb(words[0]);
  if (verb == nullptr) {
    if (!words.empty()) {
      printErrorLine((cliLanguage() == Language::Chinese ? "未知命令 \"" : "Unknown command \"") + cutValue(words[0]) + '"');
    }
    printErrorLine(usage(cliLanguage()));
    return kExitUsage;
  }
  int exitCode = kExitUsage;
  std::string trouble;
  DWORD error = ERROR_SUCCESS;
  const auto failure = tryTo([&] {
    try {
      const Words given(words.begin() + 1, words.end());
      checkWordCount(*verb, given);
      exitCode = verb->run(given);
    } catch (const CliUsage& call) {
      if (call.tooMany) trouble = surplusWord(call.surplus) + "\r\n";
      trouble += verbUsage(*verb, cliLanguage());
    } catch (const CliStop& stop) {
      trouble = stop.text;
      error = stop.win32;
      exitCode = stop.exitCode;
    }
  });
  if (failure) {
    trouble = describeFailure(*failure);
    error = failure->win32.value_or(ERROR_SUCCESS);
  }
  if (error == ERROR_ACCESS_DENIED && verb->elevation == Elevation::WhenDenied) {
    if (const auto elevated = runElevated(words)) return *elevated;
  }
  if (!trouble.empty()) printErrorLine(trouble);
  return exitCode;
}

}  // namespace steward
