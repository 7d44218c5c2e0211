#include "app/cli_table.h"

#include <algorithm>
#include <array>

#include "app/apply.h"
#include "app/rpc.h"
#include "app/cli_support.h"
#include "app/schema.h"
#include "core/config_schema.h"
#include "win32/standard_streams.h"

namespace steward {
namespace {

int schemaVerb(const Words& words) {
  if (!words.empty() && words[0] != "--config") throw CliUsage{};
  win32::write(win32::StandardStream::Output, (words.empty() ? schema() : configSchema()).dump(2) + '\n');
  return kExitOk;
}

int rpcVerb(const Words&) { return runRpc(); }

constexpr Bilingual kNothing = {"", ""};
constexpr Bilingual kService = {"<service>", "<服务>"};
constexpr Bilingual kParameter = {"<service> <parameter> [<subparameter>]", "<服务> <设置项> [<子项>]"};

constexpr Verb shown(std::string_view name, int (*run)(const Words&), std::size_t minimum, std::size_t maximum,
                     Elevation elevation, Bilingual synopsis) {
  return {name, run, minimum, maximum, elevation, synopsis, true};
}

constexpr Verb unlisted(std::string_view name, int (*run)(const Words&), std::size_t maximum, Bilingual synopsis) {
  return {name, run, 0, maximum, Elevation::Never, synopsis, false};
}

constexpr auto kVerbs = std::to_array<Verb>({
    shown("install", cliInstall, 0, kAnyWords, Elevation::WhenDenied,
          {"[[--native] <service> <program> [<arguments> ...]]", "[[--native] <服务> <程序> [<参数> ...]]"}),
    shown("remove", cliRemove, 0, 2, Elevation::WhenDenied, {"[<service> [confirm]]", "[<服务> [confirm]]"}),
    shown("edit", cliEdit, 1, 1, Elevation::Never, kService),
    shown("start", cliStart, 1, kAnyWords, Elevation::WhenDenied, {"<service> [<arguments> ...]", "<服务> [<参数> ...]"}),
    shown("stop", cliStop, 1, 1, Elevation::WhenDenied, kService),
    shown("restart", cliRestart, 1, 1, Elevation::WhenDenied, kService),
    shown("pause", cliPause, 1, 1, Elevation::WhenDenied, kService),
    shown("continue", cliContinue, 1, 1, Elevation::WhenDenied, kService),
    shown("rotate", cliRotate, 1, 1, Elevation::WhenDenied, kService),
    shown("status", cliStatus, 1, 2, Elevation::Never, {"<service> [--json]", "<服务> [--json]"}),
    shown("statuscode", cliStatusCode, 1, 1, Elevation::Never, kService),
    shown("processes", cliProcesses, 1, kAnyWords, Elevation::Never, {"<service> ... [--json]", "<服务> ... [--json]"}),
    shown("list", cliList, 0, 2, Elevation::Never, {"[all] [--json]", "[all] [--json]"}),
    shown("get", cliGet, 2, 3, Elevation::WhenDenied, kParameter),
    shown("set", cliSet, 2, kAnyWords, Elevation::WhenDenied,
          {"<service> <parameter> [<subparameter>] <value> ...", "<服务> <设置项> [<子项>] <值> ..."}),
    shown("reset", cliReset, 2, 3, Elevation::WhenDenied, kParameter),
    shown("unset", cliReset, 2, 3, Elevation::WhenDenied, kParameter),
    shown("dump", cliDump, 1, 2, Elevation::WhenDenied, {"<service> [<new name>]", "<服务> [<新名称>]"}),
    shown("adopt", cliAdopt, 1, kAnyWords, Elevation::WhenDenied,
          {"<service> ... | --all [--dry-run]", "<服务> ... | --all [--dry-run]"}),
    shown("release", cliRelease, 1, kAnyWords, Elevation::WhenDenied,
          {"<service> ... | --all [--dry-run] [--to <nssm.exe>]", "<服务> ... | --all [--dry-run] [--to <nssm.exe>]"}),
    shown("export", cliExport, 1, kAnyWords, Elevation::WhenDenied, {"<service> ... | --all", "<服务> ... | --all"}),
    shown("apply-config", cliApplyConfig, 1, 3, Elevation::Never,
          {"<file.json> | - [--dry-run] [--json]", "<文件.json> | - [--dry-run] [--json]"}),
    shown("schema", schemaVerb, 0, 1, Elevation::Never, {"[--config]", "[--config]"}),
    shown("version", cliVersion, 0, 0, Elevation::Never, kNothing),
    shown("help", cliHelp, 0, kAnyWords, Elevation::Never, kNothing),
    unlisted("-v", cliVersion, 0, kNothing),
    unlisted("--version", cliVersion, 0, kNothing),
    unlisted("/version", cliVersion, 0, kNothing),
    unlisted("-h", cliHelp, kAnyWords, kNothing),
    unlisted("--help", cliHelp, kAnyWords, kNothing),
    unlisted("/?", cliHelp, kAnyWords, kNothing),
    unlisted("elevated", cliElevated, 1, {"<pipe>", "<管道>"}),
    unlisted("setup", cliSetup, 2,
             {"register [nopath] | unregister | services <file> | remove-services",
              "register [nopath] | unregister | services <文件> | remove-services"}),
    unlisted("rpc", rpcVerb, 0, kNothing),
    unlisted("apply", runApply, kAnyWords,
             {"[--elevate] <request file> --sha256 <hex>", "[--elevate] <请求文件> --sha256 <十六进制>"}),
});

constexpr Bilingual kHead = {"Steward runs any program as a Windows service.",
                             "Steward（服务管家）可将任意程序作为 Windows 服务运行。"};
constexpr Bilingual kFoot = {
    "<service> is a service's name or display name. Verbs, parameters and exit codes are those of NSSM.\r\n"
    "\"steward schema\" describes every parameter.",
    "<服务> 为服务名称或显示名称。命令、设置项与退出代码均与 NSSM 相同。\r\n"
    "“steward schema”列出全部设置项的说明。"};

std::string callOf(const Verb& verb, Language language) {
  std::string line = "steward " + std::string(verb.name);
  const std::string_view synopsis = in(language, verb.synopsis);
  if (!synopsis.empty()) (line += ' ') += synopsis;
  return line;
}

}  // namespace

std::span<const Verb> verbs() { return kVerbs; }

const Verb* findVerb(std::string_view name) {
  const auto* found =
      std::ranges::find_if(kVerbs, [&](const Verb& verb) { return equalIgnoringAsciiCase(verb.name, name); });
  return found == kVerbs.end() ? nullptr : found;
}

std::string verbUsage(const Verb& verb, Language language) {
  return (language == Language::Chinese ? "用法：" : "Usage: ") + callOf(verb, language);
}

std::string usage(Language language) {
  std::string text = std::string(in(language, kHead)) + "\r\n\r\n";
  for (const Verb& verb : kVerbs) {
    if (verb.listed) text += "  " + callOf(verb, language) + "\r\n";
  }
  return text + "\r\n" + std::string(in(language, kFoot));
}

}  // namespace steward
