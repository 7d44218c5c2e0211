#include <windows.h>

#include <string>
#include <vector>

#include "http_server.h"
#include "options.h"
#include "output.h"
#include "report.h"

namespace sample {
namespace {

HANDLE g_stop = nullptr;
const Options* g_options = nullptr;

BOOL WINAPI on_console_event(DWORD event) {
  if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT && event != CTRL_CLOSE_EVENT) return FALSE;
  if (event == CTRL_C_EVENT && !g_options->marker_file.empty()) {
    write_file(g_options->marker_file, "Ctrl+C\n");
  }
  if (!g_options->ignore_ctrl_c) SetEvent(g_stop);
  return TRUE;
}

std::wstring own_path() {
  std::wstring path(MAX_PATH, L'\0');
  for (;;) {
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    if (length < path.size()) {
      path.resize(length);
      return path;
    }
    path.resize(path.size() * 2);
  }
}

std::vector<unsigned long> spawn_children(const Options& options) {
  std::vector<unsigned long> children;
  for (uint32_t i = 0; i < options.spawn; ++i) {
    std::wstring command = L"\"" + own_path() + L"\" --quiet";
    if (options.ignore_ctrl_c) command += L" --ignore-ctrl-c";
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    PROCESS_INFORMATION process{};
    if (!CreateProcessW(nullptr, command.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &startup,
                        &process)) {
      continue;
    }
    children.push_back(process.dwProcessId);
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
  }
  return children;
}

void print_environment(const Options& options) {
  for (const std::wstring& name : options.environment) {
    std::wstring value(GetEnvironmentVariableW(name.c_str(), nullptr, 0), L'\0');
    const bool present = !value.empty();
    if (present) {
      const DWORD size = static_cast<DWORD>(value.size());
      value.resize(GetEnvironmentVariableW(name.c_str(), value.data(), size));
    }
    write_text(Stream::kStdout, name + (present ? L"=" + value : L" is not set") + L"\r\n", options.encoding);
  }
}

std::wstring numbered(uint64_t number, const std::wstring& text) {
  std::wstring digits = std::to_wstring(number);
  if (digits.size() < 6) digits.insert(0, 6 - digits.size(), L'0');
  return L"[" + digits + L"] " + text + L"\r\n";
}

/// One line of a made-up game's life: deterministic, so that tests can tell which line is missing.
void write_tick(uint64_t tick, const Options& options) {
  const std::wstring player = std::to_wstring(1000 + tick);
  const std::wstring players = std::to_wstring(8 + tick * 7 % 24);
  const std::wstring frame = std::to_wstring(14 + tick * 5 % 9);
  const bool warning = tick % 5 == 0;
  std::wstring text;
  if (options.chinese) {
    text = warning ? L"警告：玩家 " + player + L" 的网络延迟较高（240 毫秒）"
                   : L"翡翠谷：在线玩家 " + players + L" 人，帧时间 " + frame + L" 毫秒";
  } else {
    text = warning ? L"warning: player " + player + L" has a slow connection (240 ms)"
                   : L"Emerald Valley: " + players + L" players online, frame time " + frame + L" ms";
  }
  write_text(warning ? Stream::kStderr : Stream::kStdout, numbered(tick, text), options.encoding);
}

void greet(const Options& options) {
  write_text(Stream::kStdout,
             options.chinese ? L"游戏服务器已启动，按 Ctrl+C 停止\r\n" : L"Game server started, Ctrl+C stops it\r\n",
             options.encoding);
  if (!options.port) return;
  const std::wstring address = L"http://127.0.0.1:" + std::to_wstring(*options.port) + L"/\r\n";
  write_text(Stream::kStdout, (options.chinese ? L"正在监听 " : L"Listening on ") + address, options.encoding);
}

/// Writes lines until Ctrl+C or the end of the agreed time.
/// @return the exit code
int play(const Options& options) {
  const ULONGLONG started = GetTickCount64();
  for (uint64_t tick = 1;; ++tick) {
    ULONGLONG wait = options.quiet ? INFINITE : options.interval_ms;
    bool last = false;
    if (options.exit_after_ms) {
      const ULONGLONG elapsed = GetTickCount64() - started;
      const ULONGLONG left = elapsed < *options.exit_after_ms ? *options.exit_after_ms - elapsed : 0;
      last = left <= wait;
      if (last) wait = left;
    }
    if (WaitForSingleObject(g_stop, static_cast<DWORD>(wait)) == WAIT_OBJECT_0) {
      if (!options.quiet) {
        write_text(Stream::kStdout, options.chinese ? L"世界已保存，再见\r\n" : L"World saved, goodbye\r\n",
                   options.encoding);
      }
      return 0;
    }
    if (last) return static_cast<int>(options.exit_code);
    write_tick(tick, options);
  }
}

int run(const std::vector<std::wstring>& arguments) {
  if (arguments.size() == 1 && (arguments[0] == L"--help" || arguments[0] == L"/?")) {
    const std::string text = usage();
    write_text(Stream::kStdout, std::wstring(text.begin(), text.end()), Encoding::kUtf8);
    return 0;
  }
  std::string error;
  const std::optional<Options> options = parse_options(arguments, error);
  if (!options) {
    write_text(Stream::kStderr, std::wstring(error.begin(), error.end()) + L"\r\n", Encoding::kUtf8);
    return 2;
  }
  g_options = &*options;
  g_stop = CreateEventW(nullptr, TRUE, FALSE, nullptr);
  SetConsoleCtrlHandler(on_console_event, TRUE);
  stamp(options->stamps_file, "started");

  const std::string report = make_report(arguments, spawn_children(*options));
  if (!options->echo_file.empty() && !write_file(options->echo_file, report)) {
    write_text(Stream::kStderr, L"cannot write " + options->echo_file + L"\r\n", options->encoding);
    return 3;
  }
  int winsock_error = 0;
  if (options->port && !start_http_server(*options->port, report, winsock_error)) {
    write_text(Stream::kStderr,
               L"cannot listen on port " + std::to_wstring(*options->port) + L": Winsock error " +
                   std::to_wstring(winsock_error) + L"\r\n",
               options->encoding);
    return 4;
  }
  print_environment(*options);
  if (!options->quiet) greet(*options);
  if (options->lines > 0) {
    stamp(options->stamps_file, "writing");
    write_numbered_lines(options->lines, options->lines_per_second);
    stamp(options->stamps_file, "written");
  }
  if (options->copy_input) copy_input();
  if (options->close_output) {
    CloseHandle(GetStdHandle(STD_OUTPUT_HANDLE));
    CloseHandle(GetStdHandle(STD_ERROR_HANDLE));
  }
  const int exit_code = play(*options);
  stamp(options->stamps_file, "ended");
  return exit_code;
}

}  // namespace
}  // namespace sample

int wmain(int count, wchar_t** values) {
  return sample::run(std::vector<std::wstring>(values + (count > 0 ? 1 : 0), values + count));
}
