#pragma once

#include <array>

#include "core/parameter_rows.h"

/// The parameters that NSSM has, kept under the service's `Parameters` key, in the order in which NSSM lists them.
namespace steward::rows {

inline constexpr std::uint32_t kNormalPriority = 0x20;
/// FILE_SHARE_READ, FILE_SHARE_WRITE and FILE_SHARE_DELETE together.
inline constexpr std::uint32_t kMaxShareMode = 7;
/// TRUNCATE_EXISTING.
inline constexpr std::uint32_t kMaxDisposition = 5;
/// FILE_ATTRIBUTE_NORMAL.
inline constexpr std::uint32_t kNormalFile = 0x80;

inline constexpr std::array<std::string_view, 4> kExitActions = {"Restart", "Ignore", "Exit", "Suicide"};
inline constexpr std::array<std::string_view, 6> kPriorityNames = {
    "REALTIME_PRIORITY_CLASS", "HIGH_PRIORITY_CLASS",         "ABOVE_NORMAL_PRIORITY_CLASS",
    "NORMAL_PRIORITY_CLASS",   "BELOW_NORMAL_PRIORITY_CLASS", "IDLE_PRIORITY_CLASS"};
inline constexpr std::array<std::string_view, 4> kStopMethods = {"Console", "Window", "Threads", "Terminate"};
inline constexpr std::array<std::string_view, 8> kHookNames = {"Start/Pre",  "Start/Post",  "Stop/Pre",     "Exit/Post",
                                                               "Rotate/Pre", "Rotate/Post", "Power/Change", "Power/Resume"};

inline constexpr std::array kNssm = {
    text("Application", Kind::Path, {"Program", "程序"},
         {"The program to run. A .bat or .cmd file is run by cmd; a script needs its interpreter here.",
          "要运行的程序。.bat 和 .cmd 由 cmd 运行；其他脚本请在此填写其解释器。"}),
    text("AppParameters", Kind::String, {"Arguments", "启动参数"},
         {"Passed to the program exactly as typed; quote arguments that contain spaces.",
          "按原样传给程序；含空格的参数请加引号。"}),
    text("AppDirectory", Kind::Path, {"Startup directory", "启动目录"},
         {"The directory the program starts in. The program's own folder when not set.",
          "程序启动时所在的目录。未设置时为程序所在文件夹。"}),
    Parameter{"AppExit", Scope::Nssm, RegistryType::Sz, Kind::ExitActions, kExitActions[0], Unit::None, 0, 0,
              kExitActions, Sub::ExitCode, false, {"When the program exits", "程序退出时"},
              {"By exit code, or Default: Restart starts it again, Ignore leaves the service running, Exit stops the "
               "service, Suicide ends the service as if it had crashed.",
               "按退出代码或 Default 设置：Restart 重新启动程序，Ignore 保持服务运行，Exit 停止服务，Suicide "
               "让服务像崩溃一样结束。"}},
    Parameter{"AppEvents", Scope::Nssm, RegistryType::ExpandSz, Kind::Hooks, std::monostate{}, Unit::None, 0, 0, kHookNames,
              Sub::Event, false, {"Hooks", "钩子命令"},
              {"Commands run at an event of the service, by Event/Action: Start/Pre, Exit/Post and so on.",
               "在服务发生事件时运行的命令，按“事件/动作”设置，如 Start/Pre、Exit/Post。"}},
    Parameter{"AppAffinity", Scope::Nssm, RegistryType::Sz, Kind::Affinity, "All", Unit::None, 0, 0, {}, Sub::None, true,
              {"Processors", "处理器关联"},
              {"The processors that the program may run on, such as 0-2,4. All of them when not set.",
               "允许程序运行的处理器，如 0-2,4。未设置时可使用全部处理器。"}},
    environment("AppEnvironment", {"Environment (replace)", "环境变量（替换）"},
                {"NAME=value lines that replace the whole environment of the program.",
                 "以“名称=值”逐行填写，完全替换程序的环境变量。"}),
    environment("AppEnvironmentExtra", {"Environment (add)", "环境变量（追加）"},
                {"NAME=value lines added to the environment; they may refer to earlier ones as %NAME%.",
                 "以“名称=值”逐行填写，追加到环境变量中；可用 %名称% 引用前面的变量。"}),
    flag("AppNoConsole", 0, {"No console", "无控制台"},
         {"1 starts the program without a console window of its own; Ctrl+C then cannot reach it at stop.",
          "设为 1 时程序没有自己的控制台；停止时将无法向其发送 Ctrl+C。"}),
    Parameter{"AppPriority", Scope::Nssm, RegistryType::Dword, Kind::Priority, kNormalPriority, Unit::None, 0, kMax,
              kPriorityNames, Sub::None, true, {"Priority", "优先级"},
              {"The priority class of the program's process.", "程序进程的优先级类别。"}},
    number("AppRestartDelay", Unit::Milliseconds, 0, kMax, {"Restart delay", "重启延迟"},
           {"How long to wait before the program is started again.", "重新启动程序前等待的时间。"}),
    text("AppStdin", Kind::Path, {"Input file", "标准输入文件"},
         {"The file that the program reads as its standard input.", "程序作为标准输入读取的文件。"}),
    ranged("AppStdinShareMode", Unit::None, 2, 0, kMaxShareMode, {"Input file: sharing", "标准输入文件：共享方式"},
           {"What others may do with the file meanwhile, as a sum: 1 read, 2 write, 4 delete and rename.",
            "文件打开期间允许其他程序的操作之和：1 读取，2 写入，4 删除和重命名。"}),
    ranged("AppStdinCreationDisposition", Unit::None, 3, 1, kMaxDisposition, {"Input file: opening", "标准输入文件：打开方式"},
           {"How the file is opened: 1 only new, 2 replaced, 3 only existing, 4 appended to or new, 5 existing and emptied.",
            "文件的打开方式：1 仅新建，2 覆盖，3 仅打开已有，4 追加或新建，5 清空已有文件。"}),
    number("AppStdinFlagsAndAttributes", Unit::None, kNormalFile, kMax, {"Input file: attributes", "标准输入文件：文件属性"},
           {"Flags and attributes for CreateFile, as one number.", "传给 CreateFile 的标志和属性，以一个数表示。"}),
    text("AppStdout", Kind::Path, {"Output log", "标准输出日志"},
         {"The file that gets what the program writes to standard output.", "保存程序标准输出内容的文件。"}),
    ranged("AppStdoutShareMode", Unit::None, 3, 0, kMaxShareMode, {"Output log: sharing", "标准输出日志：共享方式"},
           {"What others may do with the file meanwhile, as a sum: 1 read, 2 write, 4 delete and rename.",
            "文件打开期间允许其他程序的操作之和：1 读取，2 写入，4 删除和重命名。"}),
    ranged("AppStdoutCreationDisposition", Unit::None, 4, 1, kMaxDisposition, {"Output log: opening", "标准输出日志：打开方式"},
           {"How the file is opened: 1 only new, 2 replaced, 3 only existing, 4 appended to or new, 5 existing and emptied.",
            "文件的打开方式：1 仅新建，2 覆盖，3 仅打开已有，4 追加或新建，5 清空已有文件。"}),
    number("AppStdoutFlagsAndAttributes", Unit::None, kNormalFile, kMax, {"Output log: attributes", "标准输出日志：文件属性"},
           {"Flags and attributes for CreateFile, as one number.", "传给 CreateFile 的标志和属性，以一个数表示。"}),
    flag("AppStdoutCopyAndTruncate", 0, {"Output log: copy and truncate", "标准输出日志：复制后截断"},
         {"1 rotates by copying the log and emptying it, for readers that hold the file open without sharing deletion.",
          "设为 1 时以复制并清空的方式轮换，适用于长期占用日志文件且不允许改名的读取程序。"}),
    text("AppStderr", Kind::Path, {"Error log", "标准错误日志"},
         {"The file that gets what the program writes to standard error; may be the same as the output log.",
          "保存程序标准错误内容的文件；可以与标准输出日志相同。"}),
    ranged("AppStderrShareMode", Unit::None, 3, 0, kMaxShareMode, {"Error log: sharing", "标准错误日志：共享方式"},
           {"What others may do with the file meanwhile, as a sum: 1 read, 2 write, 4 delete and rename.",
            "文件打开期间允许其他程序的操作之和：1 读取，2 写入，4 删除和重命名。"}),
    ranged("AppStderrCreationDisposition", Unit::None, 4, 1, kMaxDisposition, {"Error log: opening", "标准错误日志：打开方式"},
           {"How the file is opened: 1 only new, 2 replaced, 3 only existing, 4 appended to or new, 5 existing and emptied.",
            "文件的打开方式：1 仅新建，2 覆盖，3 仅打开已有，4 追加或新建，5 清空已有文件。"}),
    number("AppStderrFlagsAndAttributes", Unit::None, kNormalFile, kMax, {"Error log: attributes", "标准错误日志：文件属性"},
           {"Flags and attributes for CreateFile, as one number.", "传给 CreateFile 的标志和属性，以一个数表示。"}),
    flag("AppStderrCopyAndTruncate", 0, {"Error log: copy and truncate", "标准错误日志：复制后截断"},
         {"1 rotates by copying the log and emptying it, for readers that hold the file open without sharing deletion.",
          "设为 1 时以复制并清空的方式轮换，适用于长期占用日志文件且不允许改名的读取程序。"}),
    Parameter{"AppStopMethodSkip", Scope::Nssm, RegistryType::Dword, Kind::Flags, 0u, Unit::None, 0, 15, kStopMethods,
              Sub::None, true, {"Stop methods to skip", "跳过的停止方式"},
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
    number("AppThrottle", Unit::Milliseconds, 1500, kMax, {"Minimum run time", "最短运行时间"},
           {"A program that exits earlier than this is restarted after growing pauses.",
            "程序运行时间短于该值即退出时，重启间隔会逐次加长。"}),
    flag("AppRedirectHook", 0, {"Hooks write to the logs", "钩子输出写入日志"},
         {"1 sends what hooks write to the program's logs.", "设为 1 时钩子命令的输出写入程序的日志。"}),
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
    number("AppRotateDelay", Unit::Milliseconds, 0, kMax, {"Pause before truncation", "截断前等待"},
           {"How long to wait between copying a log and emptying it.", "复制日志后、清空日志前等待的时间。"}),
    flag("AppTimestampLog", 0, {"Timestamps", "时间戳"},
         {"1 puts the time in UTC before each line of the logs.", "设为 1 时在日志每行前加上 UTC 时间。"}),
};

}  // namespace steward::rows
