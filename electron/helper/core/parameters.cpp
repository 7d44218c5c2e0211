#include "core/parameters.h"

#include <algorithm>
#include <array>

namespace steward {
namespace {

constexpr std::uint32_t kMax = 0xFFFF'FFFF;
constexpr std::uint32_t kNormalPriority = 0x20;

constexpr std::array<std::string_view, 4> kExitActions = {"Restart", "Ignore", "Exit", "Suicide"};
constexpr std::array<std::string_view, 6> kPriorityNames = {
    "REALTIME_PRIORITY_CLASS", "HIGH_PRIORITY_CLASS",         "ABOVE_NORMAL_PRIORITY_CLASS",
    "NORMAL_PRIORITY_CLASS",   "BELOW_NORMAL_PRIORITY_CLASS", "IDLE_PRIORITY_CLASS"};
constexpr std::array<PriorityClass, 6> kPriorityClasses = {{{kPriorityNames[0], 0x100},
                                                            {kPriorityNames[1], 0x80},
                                                            {kPriorityNames[2], 0x8000},
                                                            {kPriorityNames[3], kNormalPriority},
                                                            {kPriorityNames[4], 0x4000},
                                                            {kPriorityNames[5], 0x40}}};
constexpr std::array<std::string_view, 4> kStopMethods = {"Console", "Window", "Threads", "Terminate"};
constexpr std::array<std::string_view, 4> kStartTypes = {"SERVICE_AUTO_START", "SERVICE_DELAYED_AUTO_START",
                                                         "SERVICE_DEMAND_START", "SERVICE_DISABLED"};
constexpr std::array<std::string_view, 2> kTypes = {"SERVICE_WIN32_OWN_PROCESS", "SERVICE_INTERACTIVE_PROCESS"};

constexpr Parameter text(std::string_view name, Kind kind, Bilingual title, Bilingual help) {
  return {name, Scope::Nssm, RegistryType::ExpandSz, kind, std::monostate{}, Unit::None, 0, 0,
          {},   false,       true,                   title, help};
}

constexpr Parameter number(std::string_view name, Unit unit, std::uint32_t standard, std::uint32_t max, Bilingual title,
                           Bilingual help) {
  return {name, Scope::Nssm, RegistryType::Dword, Kind::Integer, standard, unit, 0, max, {}, false, true, title, help};
}

constexpr Parameter flag(std::string_view name, std::uint32_t standard, Bilingual title, Bilingual help) {
  return {name, Scope::Nssm, RegistryType::Dword, Kind::Boolean, standard, Unit::None, 0, 1, {}, false, true,
          title, help};
}

constexpr Parameter environment(std::string_view name, Bilingual title, Bilingual help) {
  return {name, Scope::Nssm, RegistryType::MultiSz, Kind::Environment, std::monostate{}, Unit::None, 0, 0,
          {},   false,       true,                  title,             help};
}

constexpr Parameter native(std::string_view name, Kind kind,
                           std::variant<std::monostate, std::string_view, std::uint32_t> standard,
                           std::span<const std::string_view> values, bool restart, Bilingual title, Bilingual help) {
  return {name,   Scope::Native, RegistryType::None, kind,    standard, Unit::None, 0, 0,
          values, false,         restart,            title,   help};
}

constexpr std::array kParameters = {
    text("Application", Kind::Path, {"Program", "程序"},
         {"The program to run. A .bat or .cmd file is run by cmd; a script needs its interpreter here.",
          "要运行的程序。.bat 和 .cmd 由 cmd 运行；其他脚本请在此填写其解释器。"}),
    text("AppParameters", Kind::String, {"Arguments", "参数"},
         {"Passed to the program exactly as typed; quote arguments that contain spaces.",
          "按原样传给程序；含空格的参数请加引号。"}),
    text("AppDirectory", Kind::Path, {"Startup directory", "启动目录"},
         {"The directory the program starts in. The program's own folder when not set.",
          "程序启动时所在的目录。未设置时为程序所在文件夹。"}),
    Parameter{"AppExit", Scope::Nssm, RegistryType::Sz, Kind::ExitActions, kExitActions[0], Unit::None, 0, 0,
              kExitActions, true, false, {"When the program exits", "程序退出时"},
              {"By exit code, or Default: Restart starts it again, Ignore leaves the service running, Exit stops the "
               "service, Suicide ends the service as if it had crashed.",
               "按退出代码或 Default 设置：Restart 重新启动程序，Ignore 保持服务运行，Exit 停止服务，Suicide "
               "让服务像崩溃一样结束。"}},
    Parameter{"AppPriority", Scope::Nssm, RegistryType::Dword, Kind::Priority, kNormalPriority, Unit::None, 0, kMax,
              kPriorityNames, false, true, {"Priority", "优先级"},
              {"The priority class of the program's process.", "程序进程的优先级类别。"}},
    flag("AppNoConsole", 0, {"No console", "无控制台"},
         {"1 starts the program without a console window of its own; Ctrl+C then cannot reach it at stop.",
          "设为 1 时程序没有自己的控制台；停止时将无法向其发送 Ctrl+C。"}),
    environment("AppEnvironment", {"Environment (replace)", "环境变量（替换）"},
                {"NAME=value lines that replace the whole environment of the program.",
                 "以“名称=值”逐行填写，完全替换程序的环境变量。"}),
    environment("AppEnvironmentExtra", {"Environment (add)", "环境变量（追加）"},
                {"NAME=value lines added to the environment; they may refer to earlier ones as %NAME%.",
                 "以“名称=值”逐行填写，追加到环境变量中；可用 %名称% 引用前面的变量。"}),
    text("AppStdout", Kind::Path, {"Output log", "标准输出日志"},
         {"The file that gets what the program writes to standard output.", "保存程序标准输出内容的文件。"}),
    text("AppStderr", Kind::Path, {"Error log", "标准错误日志"},
         {"The file that gets what the program writes to standard error; may be the same as the output log.",
          "保存程序标准错误内容的文件；可以与标准输出日志相同。"}),
    flag("AppTimestampLog", 0, {"Timestamps", "时间戳"},
         {"1 puts the time in UTC before each line of the logs.", "设为 1 时在日志每行前加上 UTC 时间。"}),
    flag("AppRotateFiles", 0, {"Rotate logs at start", "启动时轮换日志"},
         {"1 puts existing logs aside when the program starts.", "设为 1 时在程序启动时将已有日志另存。"}),
    flag("AppRotateOnline", 0, {"Rotate logs while running", "运行时轮换日志"},
         {"1 also puts a log aside while the program runs, when it has reached the rotation size.",
          "设为 1 时，程序运行期间日志达到轮换大小也会另存。"}),
    number("AppRotateSeconds", Unit::Seconds, 0, kMax, {"Rotation age", "轮换时间"},
           {"At start, logs written to more recently than this are left alone.",
            "启动时，最近写入时间短于该值的日志不轮换。"}),
    number("AppRotateBytes", Unit::Bytes, 0, kMax, {"Rotation size", "轮换大小"},
           {"Logs smaller than this are left alone (low 32 bits).", "小于该值的日志不轮换（低 32 位）。"}),
    number("AppRotateBytesHigh", Unit::Count, 0, kMax, {"Rotation size, high part", "轮换大小（高位）"},
           {"The high 32 bits of the rotation size, in units of 4 GiB.", "轮换大小的高 32 位，单位为 4 GiB。"}),
    number("AppRestartDelay", Unit::Milliseconds, 0, kMax, {"Restart delay", "重启延迟"},
           {"How long to wait before the program is started again.", "重新启动程序前等待的时间。"}),
    number("AppThrottle", Unit::Milliseconds, 1500, kMax, {"Minimum run time", "最短运行时间"},
           {"A program that exits earlier than this is restarted after growing pauses.",
            "程序运行时间短于该值即退出时，重启间隔会逐次加长。"}),
    Parameter{"AppStopMethodSkip", Scope::Nssm, RegistryType::Dword, Kind::Flags, 0u, Unit::None, 0, 15, kStopMethods,
              false, true, {"Stop methods to skip", "跳过的停止方式"},
              {"Sum of the ways not to use at stop: 1 Ctrl+C, 2 closing windows, 4 WM_QUIT, 8 termination.",
               "停止时不使用的方式之和：1 为 Ctrl+C，2 为关闭窗口，4 为 WM_QUIT，8 为终止进程。"}},
    number("AppStopMethodConsole", Unit::Milliseconds, 1500, kMax, {"Wait after Ctrl+C", "发送 Ctrl+C 后等待"},
           {"How long the program may take to end after Ctrl+C.", "发送 Ctrl+C 后等待程序结束的时间。"}),
    number("AppStopMethodWindow", Unit::Milliseconds, 1500, kMax, {"Wait after closing windows", "关闭窗口后等待"},
           {"How long the program may take to end after its windows were told to close.",
            "通知程序窗口关闭后等待程序结束的时间。"}),
    number("AppStopMethodThreads", Unit::Milliseconds, 1500, kMax, {"Wait after WM_QUIT", "发送 WM_QUIT 后等待"},
           {"How long the program may take to end after WM_QUIT was posted to its threads.",
            "向程序线程发送 WM_QUIT 后等待程序结束的时间。"}),
    flag("AppKillProcessTree", 1, {"End child processes", "结束子进程"},
         {"1 ends the processes that the program started along with it; 0 leaves them running.",
          "设为 1 时连同程序启动的子进程一起结束；设为 0 时让它们继续运行。"}),
    Parameter{"RotateKeep", Scope::Steward, RegistryType::Dword, Kind::Integer, 10u, Unit::Count, 0, 100'000, {}, false,
              true, {"Rotated files kept", "保留的轮换文件数"},
              {"How many rotated files are kept for each log; 0 keeps all.", "每个日志保留的轮换文件数；0 表示全部保留。"}},
    native("DependOnService", Kind::List, std::monostate{}, {}, false, {"Dependencies", "依赖的服务"},
           {"Services that must run before this one is started.", "启动本服务前必须已运行的服务。"}),
    native("Description", Kind::String, "", {}, false, {"Description", "描述"},
           {"Shown in the list of services of Windows.", "显示在 Windows 服务列表中。"}),
    native("DisplayName", Kind::String, std::monostate{}, {}, false, {"Display name", "显示名称"},
           {"The name shown to people. The service name when not set.", "显示给用户的名称。未设置时与服务名称相同。"}),
    native("ImagePath", Kind::String, std::monostate{}, {}, true, {"Image path", "映像路径"},
           {"The executable that the Service Control Manager starts.", "服务控制管理器启动的可执行文件。"}),
    native("Name", Kind::String, std::monostate{}, {}, false, {"Name", "服务名称"},
           {"The key name of the service. It cannot be changed.", "服务的键名。创建后无法更改。"}),
    native("ObjectName", Kind::String, "LocalSystem", {}, true, {"Account", "登录账户"},
           {"The account that the service and its program run as.", "服务及其程序运行所用的账户。"}),
    native("Start", Kind::Choice, std::monostate{}, kStartTypes, false, {"Start type", "启动类型"},
           {"When Windows starts the service.", "Windows 何时启动该服务。"}),
    native("Type", Kind::Choice, std::monostate{}, kTypes, true, {"Service type", "服务类型"},
           {"Whether the service has a process of its own, and whether it may use the desktop.",
            "服务是否拥有独立进程，以及是否允许与桌面交互。"}),
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::span<const Parameter> parameters() { return kParameters; }

const Parameter* findParameter(std::string_view name) {
  const auto* found =
      std::ranges::find_if(kParameters, [&](const Parameter& row) { return equalIgnoringAsciiCase(row.name, name); });
  return found == kParameters.end() ? nullptr : found;
}

std::span<const PriorityClass> priorityClasses() { return kPriorityClasses; }

std::span<const std::string_view> exitActionWords() { return kExitActions; }

std::optional<std::string> parseExitCodeKey(std::string_view text) {
  if (text.empty() || text == "*" || equalIgnoringAsciiCase(text, "Default")) return "Default";
  if (text.size() > 10 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  std::uint64_t code = 0;
  for (const char c : text) code = code * 10 + static_cast<std::uint64_t>(c - '0');
  if (code > kMax) return std::nullopt;
  return std::to_string(code);
}

bool equalIgnoringAsciiCase(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace steward
