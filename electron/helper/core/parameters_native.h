#pragma once

#include <array>

#include "core/parameter_rows.h"

/// What the Service Control Manager keeps of any service.
namespace steward::rows {

inline constexpr std::array<std::string_view, 4> kStartTypes = {"SERVICE_AUTO_START", "SERVICE_DELAYED_AUTO_START",
                                                                "SERVICE_DEMAND_START", "SERVICE_DISABLED"};
inline constexpr std::array<std::string_view, 2> kTypes = {"SERVICE_WIN32_OWN_PROCESS", "SERVICE_INTERACTIVE_PROCESS"};

inline constexpr std::array kNative = {
    native("DependOnService", Kind::List, std::monostate{}, {}, false, {"Dependencies", "依赖的服务"},
           {"Services that must run before this one is started.", "启动本服务前必须已运行的服务。"}),
    native("Description", Kind::String, "", {}, false, {"Description", "描述"},
           {"Shown in the list of services of Windows.", "显示在 Windows 服务列表中。"}),
    native("DisplayName", Kind::String, std::monostate{}, {}, false, {"Display name", "显示名称"},
           {"The name shown to people. The service name when not set.", "显示给用户的名称。未设置时与服务名称相同。"}),
    native("ImagePath", Kind::String, std::monostate{}, {}, true, {"Image path", "映像路径"},
           {"The executable that the Service Control Manager starts.", "服务控制管理器启动的可执行文件。"}),
    native("ObjectName", Kind::String, "LocalSystem", {}, true, {"Account", "登录账户"},
           {"The account that the service and its program run as.", "服务及其程序运行所用的账户。"}),
    native("Name", Kind::String, std::monostate{}, {}, false, {"Name", "服务名称"},
           {"The key name of the service. It cannot be changed.", "服务的键名。创建后无法更改。"}),
    native("Start", Kind::Choice, std::monostate{}, kStartTypes, false, {"Start type", "启动类型"},
           {"When Windows starts the service.", "Windows 何时启动该服务。"}),
    native("Type", Kind::Choice, std::monostate{}, kTypes, true, {"Service type", "服务类型"},
           {"Whether the service has a process of its own, and whether it may use the desktop.",
            "服务是否拥有独立进程，以及是否允许与桌面交互。"}),
};

}  // namespace steward::rows
