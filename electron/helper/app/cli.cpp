#include "app/cli.h"

#include <algorithm>
#include <array>

#include "app/apply.h"
#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/failures.h"
#include "app/rpc.h"
#include "app/schema.h"
#include "core/language.h"
#include "version.h"
#include "win32/standard_streams.h"

namespace steward {
namespace {

struct Verb {
  std::string_view name;
  int (*run)(const Words& words);
};

int schemaVerb(const Words&) {
  win32::write(win32::StandardStream::Output, schema().dump(2) + '\n');
  return kExitOk;
}

int rpcVerb(const Words&) { return runRpc(); }

constexpr auto kVerbs = std::to_array<Verb>({
    {"install", cliInstall}, {"remove", cliRemove},   {"start", cliStart},     {"stop", cliStop},
    {"restart", cliRestart}, {"status", cliStatus},   {"list", cliList},       {"get", cliGet},
    {"set", cliSet},         {"reset", cliReset},     {"unset", cliReset},     {"version", cliVersion},
    {"-v", cliVersion},      {"--version", cliVersion}, {"/version", cliVersion}, {"--help", cliHelp},
    {"-h", cliHelp},         {"/?", cliHelp},         {"help", cliHelp},       {"schema", schemaVerb},
    {"rpc", rpcVerb},        {"apply", runApply},     {"adopt", cliAdopt},     {"release", cliRelease},
});

constexpr Bilingual kUsage = {
    "Steward runs any program as a Windows service.\r\n"
    "\r\n"
    "  steward install <service> <program> [<arguments> ...]\r\n"
    "  steward remove <service> confirm\r\n"
    "  steward start | stop | restart | status <service>\r\n"
    "  steward get <service> <parameter> [<subparameter>]\r\n"
    "  steward set <service> <parameter> [<subparameter>] <value> ...\r\n"
    "  steward reset <service> <parameter> [<subparameter>]\r\n"
    "  steward list [all]\r\n"
    "  steward adopt <service> ... | --all [--dry-run]\r\n"
    "  steward release <service> ... | --all [--dry-run] [--to <nssm.exe>]\r\n"
    "  steward schema    all parameters, as JSON\r\n"
    "  steward version\r\n"
    "\r\n"
    "Verbs, parameters and exit codes are those of NSSM.",
    "Steward（服务管家）可将任意程序作为 Windows 服务运行。\r\n"
    "\r\n"
    "  steward install <服务> <程序> [<参数> ...]\r\n"
    "  steward remove <服务> confirm\r\n"
    "  steward start | stop | restart | status <服务>\r\n"
    "  steward get <服务> <设置项> [<子项>]\r\n"
    "  steward set <服务> <设置项> [<子项>] <值> ...\r\n"
    "  steward reset <服务> <设置项> [<子项>]\r\n"
    "  steward list [all]\r\n"
    "  steward adopt <服务> ... | --all [--dry-run]    接管 NSSM 的服务\r\n"
    "  steward release <服务> ... | --all [--dry-run] [--to <nssm.exe>]    交还给 NSSM\r\n"
    "  steward schema    以 JSON 输出全部设置项\r\n"
    "  steward version\r\n"
    "\r\n"
    "命令、设置项与退出代码均与 NSSM 相同。"};

}  // namespace

int cliHelp(const Words&) {
  printLine(in(cliLanguage(), kUsage));
  return kExitOk;
}

int cliVersion(const Words&) {
  printLine(std::string("Steward ") + kVersion + (sizeof(void*) == 8 ? " 64-bit" : " 32-bit"));
  return kExitOk;
}

int runCli(const std::vector<std::string>& words) {
  const auto* verb = kVerbs.end();
  // NSSM knows its verbs in any case.
  if (!words.empty()) {
    verb = std::ranges::find_if(kVerbs,
                                [&](const Verb& known) { return equalIgnoringAsciiCase(known.name, words[0]); });
  }
  if (verb == kVerbs.end()) {
    printErrorLine(in(cliLanguage(), kUsage));
    return kExitUsage;
  }
  int exitCode = kExitUsage;
  const auto failure = tryTo([&] {
    try {
      exitCode = verb->run(Words(words.begin() + 1, words.end()));
    } catch (const CliStop& stop) {
      printErrorLine(stop.text);
      exitCode = stop.exitCode;
    }
  });
  if (failure) printErrorLine(describeFailure(*failure));
  return exitCode;
}

}  // namespace steward
