#include "app/cli_form.h"

#include <windows.h>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/service_control.h"
#include "core/command_line.h"
#include "win32/error.h"
#include "win32/handle.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr const wchar_t* kApplication = L"\\StewardTray.exe";

bool isFile(const std::wstring& path) {
  const DWORD attributes = GetFileAttributesW(path.c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

/// The installed application stands in the folder above this helper's; a copy may stand beside it. Empty when neither.
std::wstring applicationPath() {
  const std::wstring folder = ownPath().substr(0, ownPath().find_last_of(L'\\'));
  for (const std::wstring& candidate : {folder.substr(0, folder.find_last_of(L'\\')), folder}) {
    if (isFile(candidate + kApplication)) return candidate + kApplication;
  }
  return {};
}

void start(const std::wstring& path, const std::string& option) {
  std::wstring commandLine = L'"' + path + L'"';
  if (!option.empty()) commandLine += L' ' + win32::widen(quoteArgument(option));
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  PROCESS_INFORMATION process{};
  if (!CreateProcessW(path.c_str(), commandLine.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &startup, &process)) {
    win32::throwLastError("CreateProcessW", win32::narrow(path));
  }
  win32::Handle(process.hThread).reset();
  win32::Handle(process.hProcess).reset();
}

}  // namespace

int openForm(const std::string& option, int exitCode, const std::string& instead) {
  const std::wstring path = applicationPath();
  if (path.empty()) {
    const bool chinese = cliLanguage() == Language::Chinese;
    throw CliStop{exitCode, (chinese ? "无法打开窗口：在 steward.exe 所在文件夹及其上级文件夹中均未找到 StewardTray.exe。"
                                       "请安装完整的 Steward，或使用命令行：\r\n"
                                     : "The window cannot be opened: StewardTray.exe is neither beside steward.exe nor in "
                                       "the folder above. Install the whole of Steward, or use the command line:\r\n") +
                                instead};
  }
  start(path, option);
  return kExitOk;
}

int cliEdit(const Words& words) {
  const std::string name = win32::narrow(cliTarget(words[0]).name);
  return openForm("--edit=" + name, kExitUsage, "steward set " + quoteArgument(name) + " <parameter> <value>");
}

}  // namespace steward
