#include "core/script.h"

#include <algorithm>
#include <array>

#include "core/parameters.h"

namespace steward {
namespace {

constexpr auto kScripts = std::to_array<ScriptKind>({
    {".js", "node", "node.exe", ""},
    {".mjs", "node", "node.exe", ""},
    {".cjs", "node", "node.exe", ""},
    {".py", "python", "python.exe", ""},
    {".pyw", "python", "python.exe", ""},
    {".jar", "java", "java.exe", "-jar"},
    {".ps1", "powershell", "powershell.exe", "-NoProfile -ExecutionPolicy Bypass -File"},
    {".vbs", "vbscript", "cscript.exe", "//nologo"},
    {".dll", "dotnet", "dotnet.exe", ""},
    {".rb", "ruby", "ruby.exe", ""},
    {".pl", "perl", "perl.exe", ""},
    {".php", "php", "php.exe", ""},
    {".lua", "lua", "lua.exe", ""},
    {".sh", "shell", "bash.exe", ""},
});

constexpr auto kNode = std::to_array<std::string_view>({"%ProgramFiles%\\nodejs"});
constexpr auto kPython = std::to_array<std::string_view>({"%ProgramFiles%\\Python*", "%SystemDrive%\\Python*"});
constexpr auto kJava = std::to_array<std::string_view>(
    {"%JAVA_HOME%\\bin", "%ProgramFiles%\\Common Files\\Oracle\\Java\\javapath"});
constexpr auto kPowershell = std::to_array<std::string_view>({"%SystemRoot%\\System32\\WindowsPowerShell\\v1.0"});
constexpr auto kDotnet = std::to_array<std::string_view>({"%ProgramFiles%\\dotnet"});
constexpr auto kGit = std::to_array<std::string_view>({"%ProgramFiles%\\Git\\bin"});

struct Folders {
  std::string_view interpreter;
  std::span<const std::string_view> folders;
};
constexpr auto kFolders = std::to_array<Folders>({{"node.exe", kNode},
                                                  {"python.exe", kPython},
                                                  {"java.exe", kJava},
                                                  {"powershell.exe", kPowershell},
                                                  {"dotnet.exe", kDotnet},
                                                  {"bash.exe", kGit}});

}  // namespace

const ScriptKind* scriptKind(std::string_view path) {
  const auto dot = path.find_last_of(".\\/");
  if (dot == std::string_view::npos || path[dot] != '.') return nullptr;
  const auto* found = std::ranges::find_if(kScripts, [&](const ScriptKind& kind) {
    return equalIgnoringAsciiCase(kind.extension, path.substr(dot));
  });
  return found == kScripts.end() ? nullptr : found;
}

std::span<const std::string_view> usualFolders(std::string_view interpreter) {
  const auto* found = std::ranges::find(kFolders, interpreter, &Folders::interpreter);
  return found == kFolders.end() ? std::span<const std::string_view>() : found->folders;
}

}  // namespace steward
