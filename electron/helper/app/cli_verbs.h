#pragma once

#include <string>
#include <vector>

namespace steward {

/// The words after the verb.
using Words = std::vector<std::string>;

/// NSSM's exit codes, by what went wrong.
enum CliExit : int {
  kExitOk = 0,
  kExitUsage = 1,
  kExitManager = 2,   ///< the Service Control Manager cannot be reached, or the arguments are too long
  kExitService = 3,   ///< the service cannot be opened
  kExitDelete = 4,    ///< DeleteService failed
  kExitCreate = 5,    ///< CreateService failed, or a value could not be read
  kExitSetting = 6,   ///< a setting could not be made
  kExitConfirm = 100  ///< `remove` without `confirm`; the administrator prompt was declined
};

/// Each verb returns the process's exit code. NSSM's counterpart is the verb of the same name.
int cliInstall(const Words& words);
int cliRemove(const Words& words);
int cliStart(const Words& words);
int cliStop(const Words& words);
int cliRestart(const Words& words);
int cliPause(const Words& words);
int cliContinue(const Words& words);
int cliRotate(const Words& words);
int cliStatus(const Words& words);
int cliStatusCode(const Words& words);
int cliProcesses(const Words& words);
int cliList(const Words& words);
int cliDump(const Words& words);
int cliEdit(const Words& words);
int cliElevated(const Words& words);
/// What the installer does to the machine: `register [nopath]`, `unregister`, `services <file>`, `remove-services`.
int cliSetup(const Words& words);
int cliGet(const Words& words);
int cliSet(const Words& words);
int cliReset(const Words& words);
int cliAdopt(const Words& words);
int cliRelease(const Words& words);
int cliExport(const Words& words);
int cliApplyConfig(const Words& words);
int cliVersion(const Words& words);
int cliHelp(const Words& words);

}  // namespace steward
