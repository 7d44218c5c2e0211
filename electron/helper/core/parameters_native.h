#pragma once

#include <array>

#include "core/parameter_rows.h"

/// What the Service Control Manager keeps of any service.
namespace steward::rows {

inline constexpr std::uint32_t kDefaultResetSeconds = 86'400;
/// Windows' own until it became ten seconds; set at creation.
inline constexpr std::uint32_t kDefaultPreshutdownMs = 180'000;

inline constexpr std::array<std::string_view, 4> kStartTypes = {"SERVICE_AUTO_START", "SERVICE_DELAYED_AUTO_START",
                                                                "SERVICE_DEMAND_START", "SERVICE_DISABLED"};
inline constexpr std::array<std::string_view, 2> kTypes = {"SERVICE_WIN32_OWN_PROCESS", "SERVICE_INTERACTIVE_PROCESS"};

inline constexpr std::array<std::string_view, 3> kSidTypes = {"none", "unrestricted", "restricted"};

/// Those that NSSM knows too.
inline constexpr std::array kNative = {
    native("DependOnGroup", Kind::List, std::monostate{}, {}, false, {"Groups depended on", "依赖的服务组"},
           {"Load order groups of which at least one service must run before this one is started.",
            "启动本服务前，组中必须至少有一个服务正在运行。"}),
    native("DependOnService", Kind::List, std::monostate{}, {}, false, {"Dependencies", "依赖的服务"},
           {"Services that must run before this one is started.", "启动本服务前必须已运行的服务。"}),
    native("Description", Kind::String, "", {}, false, {"Description", "描述"},
           {"Shown in the list of services of Windows.", "显示在 Windows 服务列表中。"}),
    native("DisplayName", Kind::String, std::monostate{}, {}, false, {"Display name", "显示名称"},
           {"The name shown to people. The service name when not set.", "显示给用户的名称。未设置时与服务名称相同。"}),
    native("Environment", Kind::Environment, std::monostate{}, {}, true, {"Service environment", "服务环境变量"},
           {"Variables that the Service Control Manager adds to the environment of the service's process.",
            "服务控制管理器为服务进程添加的环境变量。"}),
    native("ImagePath", Kind::String, std::monostate{}, {}, true, {"Image path", "映像路径"},
           {"The executable that the Service Control Manager starts.", "服务控制管理器启动的可执行文件。"}),
    native("ObjectName", Kind::String, "LocalSystem", {}, true, {"Log on as", "登录身份"},
           {"The account that the service and its program run as.", "服务及其程序运行所用的帐户。"}),
    native("Name", Kind::String, std::monostate{}, {}, false, {"Name", "服务名称"},
           {"The key name of the service. It cannot be changed.", "服务的键名。创建后无法更改。"}),
    native("Start", Kind::Choice, std::monostate{}, kStartTypes, false, {"Start type", "启动类型"},
           {"When Windows starts the service.", "Windows 何时启动该服务。"}),
    native("Type", Kind::Choice, std::monostate{}, kTypes, true, {"Service type", "服务类型"},
           {"Whether the service has a process of its own, and whether it may use the desktop.",
            "服务是否拥有独立进程，以及是否允许与桌面交互。"}),
};

/// Those that NSSM leaves to other tools.
inline constexpr std::array kRecovery = {
    native("FailureActions", Kind::FailureActions, "", {}, false, {"Recovery actions", "恢复操作"},
           {"What Windows does at the first, second … failure of the service itself and after how many milliseconds, such as "
            "restart/60000/run/1000; also none and reboot. The last is for all further failures.",
            "服务本身第一次、第二次……失败时 Windows 执行的操作及等待的毫秒数，如 restart/60000/run/1000；还可用 none、"
            "reboot。最后一项用于后续所有失败。"}),
    kept(number("FailureResetPeriod", Unit::Seconds, kDefaultResetSeconds, kMax,
                {"Reset failures after", "重置失败计数"},
                {"After so many seconds without a failure counting begins anew; INFINITE is never.",
                 "连续无故障达到该秒数后失败计数归零；INFINITE 表示从不。"})),
    native("FailureCommand", Kind::String, "", {}, false, {"Recovery command", "恢复命令"},
           {"The command line of the recovery action run.", "恢复操作 run 所运行的命令行。"}),
    native("FailureRebootMessage", Kind::String, "", {}, false, {"Restart message", "重新启动消息"},
           {"Sent to the users of the computer before the recovery action reboot.",
            "恢复操作 reboot 重新启动计算机之前发送给用户的消息。"}),
    kept(flag("FailureActionsOnNonCrashFailures", 1, {"Recover after errors too", "启用发生错误便停止时的操作"},
              {"1 takes the recovery actions also when the service stops with an error, 0 only when its process dies.",
               "设为 1 时服务因错误停止也执行恢复操作；设为 0 时仅在进程意外终止时执行。"})),
    kept(number("PreshutdownTimeout", Unit::Milliseconds, kDefaultPreshutdownMs, kMax,
                {"Time at shutdown", "关机等待时间"},
                {"How long the system waits for the service when it shuts down. No less than stopping it may take.",
                 "系统关机时等待服务停止的最长时间，不应短于停止服务所需的时间。"})),
    native("RequiredPrivileges", Kind::List, std::monostate{}, {}, true, {"Required privileges", "所需特权"},
           {"The only privileges that the service keeps of its account's, such as SeChangeNotifyPrivilege. All when none is "
            "given.",
            "服务仅保留帐户的这些特权，如 SeChangeNotifyPrivilege；未设置时保留全部。"}),
    native("AllowControl", Kind::List, std::monostate{}, {}, false, {"May start and stop it", "可启动和停止的帐户"},
           {"Accounts or groups that may start, stop and pause the service without being administrators, as DOMAIN\\name or SID. "
            "They cannot change it: whoever could change a service that runs as Local System would have the whole computer.",
            "无需管理员权限即可启动、停止和暂停此服务的帐户或组，按“域\\名称”或 SID 填写。他们不能更改此服务：能更改以本地系统"
            "身份运行的服务，就等于控制了整台计算机。"}),
    native("SidType", Kind::Choice, kSidTypes[0], kSidTypes, true, {"Service SID", "服务 SID 类型"},
           {"Whether the service's own identity (NT SERVICE\\name) is in its token: unrestricted, or restricted, which may write "
            "only where that identity may.",
            "服务令牌中是否含有服务自身的标识（NT SERVICE\\名称）：unrestricted 为含有；restricted 还限制只能写入允许该标识写入"
            "的位置。"}),
};

}  // namespace steward::rows
