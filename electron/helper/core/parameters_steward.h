#pragma once

#include <array>

#include "core/parameter_rows.h"

/// Steward's own parameters, kept under `Parameters\Steward`, which NSSM ignores.
namespace steward::rows {

inline constexpr std::uint32_t kDaySeconds = 86'400;
inline constexpr std::uint32_t kHourMs = 3'600'000;

inline constexpr std::array<std::string_view, 4> kLogEncodings = {"auto", "utf-8", "gbk", "utf-16le"};

inline constexpr std::array kSteward = {
    own(ranged("RestartLimit", Unit::Count, 0, 0, 100'000, {"Restarts before giving up", "放弃前的重启次数"},
               {"How often the program may be started again within the time below; after that its end stops the service as "
                "failed, with the reason. 0 sets no limit.",
                "在下方时间内最多重启的次数；超过后程序再次退出时服务即停止，状态为失败并说明原因。0 表示不限。"})),
    own(ranged("RestartWindow", Unit::Seconds, 600, 1, 7 * kDaySeconds, {"Restarts counted within", "重启计数时间"},
               {"Restarts longer ago than this no longer count towards giving up.", "早于该时间的重启不再计入放弃条件。"})),
    own(ranged("BackoffDelay", Unit::Milliseconds, 2000, 0, kHourMs, {"First pause", "首次重启间隔"},
               {"The pause before a program that exited too early is started again for the first time.",
                "程序过早退出后首次重新启动前的等待时间。"})),
    own(ranged("BackoffFactor", Unit::Percent, 200, 100, 1000, {"Growth of the pause", "间隔增长比例"},
               {"Each further pause in percent of the one before; 100 keeps it the same.",
                "后一次等待时间占前一次的百分比；100 表示保持不变。"})),
    own(ranged("BackoffMax", Unit::Milliseconds, 128'000, 0, kDaySeconds * 1000, {"Longest pause", "最长重启间隔"},
               {"The pause grows no longer than this.", "等待时间增长的上限。"})),
    own(ranged("RotateKeep", Unit::Count, 10, 0, 100'000, {"Rotated files kept", "保留的轮换文件数"},
               {"How many rotated files are kept for each log; 0 keeps all.", "每个日志保留的轮换文件数；0 表示全部保留。"})),
    own(ranged("RotateKeepDays", Unit::Days, 0, 0, 36'500, {"Days rotated files are kept", "轮换文件保留天数"},
               {"Rotated files older than this are deleted; 0 sets no limit.", "删除早于该天数的轮换文件；0 表示不限。"})),
    Parameter{"RotateAt", Scope::Steward, RegistryType::Sz, Kind::DayTimes, "", Unit::None, 0, 0, {}, Sub::None, true,
              {"Rotate at", "定时轮换"},
              {"Local times of day at which logs are put aside, such as 00:00,12:00.",
               "每天轮换日志的本地时间，如 00:00,12:00。"}},
    own(flag("RotateGzip", 0, {"Compress rotated files", "压缩轮换文件"},
             {"1 compresses rotated files as .gz.", "设为 1 时将轮换文件压缩为 .gz。"})),
    Parameter{"LogEncoding", Scope::Steward, RegistryType::Sz, Kind::Choice, kLogEncodings[0], Unit::None, 0, 0,
              kLogEncodings, Sub::None, false, {"Encoding of the logs", "日志编码"},
              {"How those who show the logs read them; the bytes stay as the program wrote them.",
               "查看日志时采用的编码；文件内容保持程序写入时的原样。"}},
    own(text("StopCommand", Kind::String, {"Stop command", "停止命令"},
             {"A command line run at stop before anything else, to ask the program to end.",
              "停止服务时首先运行的命令行，用于通知程序结束。"})),
    own(number("StopCommandTimeout", Unit::Milliseconds, 10'000, kHourMs, {"Wait after the stop command", "停止命令等待时间"},
               {"How long the program may take to end after the stop command was started.",
                "停止命令启动后等待程序结束的时间。"})),
    own(flag("KillOnHostExit", 1, {"End with the host", "随宿主结束"},
             {"1 ends the program and all its processes when the service's host dies; 0 leaves them running, beside those of "
              "the next start.",
              "设为 1 时，服务宿主意外终止则一并结束程序及其全部进程；设为 0 时它们继续运行，并与下次启动的程序并存。"})),
    own(flag("ProtectSettings", 0, {"Hide the settings", "保护设置"},
             {"1 lets only administrators, the system and the service's account read the settings, which may hold secrets.",
              "设为 1 时仅管理员、系统和服务帐户可读取设置，适用于设置中含有机密的情况。"})),
};

}  // namespace steward::rows
