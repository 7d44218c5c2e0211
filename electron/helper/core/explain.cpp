#include "core/explain.h"

#include <algorithm>
#include <array>

#include "core/duration_text.h"

namespace steward {
namespace {

struct Explanation {
  std::string_view code;
  Bilingual text;
};

constexpr auto kExplanations = std::to_array<Explanation>({
    {"nameEmpty", {"The service name is empty. Give a name.", "服务名称为空，请填写名称。"}},
    {"nameTooLong",
     {"The service name is longer than 256 characters. Shorten it.", "服务名称超过 256 个字符，请缩短。"}},
    {"nameInvalidCharacter",
     {"The service name contains / or \\. Remove it.", "服务名称中含有 / 或 \\，请去掉。"}},
    {"nameTaken", {"A service of this name exists already. Choose another name.", "已存在同名服务，请换一个名称。"}},
    {"nameTakenCase",
     {"A service exists whose name differs only in case. Choose another name.",
      "已存在仅大小写不同的服务，请换一个名称。"}},
    {"displayNameTooLong",
     {"The display name is longer than 256 characters. Shorten it.", "显示名称超过 256 个字符，请缩短。"}},
    {"displayNameTaken",
     {"Another service has this display name. Choose another one.", "另一个服务已使用此显示名称，请换一个。"}},
    {"pathEmpty", {"The program's path is empty. Give a path.", "程序路径为空，请填写路径。"}},
    {"pathRelative",
     {"The path is relative. Give it with its drive, such as C:\\games\\server.exe.",
      "路径是相对路径，请填写带盘符的完整路径，例如 C:\\games\\server.exe。"}},
    {"pathMissing", {"The file does not exist. Check the path.", "文件不存在，请检查路径。"}},
    {"pathIsDirectory",
     {"The path is a folder. Give the path of a file in it.", "该路径是文件夹，请填写其中文件的路径。"}},
    {"pathNotExecutable",
     {"The file is not a program that Windows can run.", "该文件不是 Windows 可以运行的程序。"}},
    {"pathTooLong", {"The path is longer than 32767 characters. Shorten it.", "路径超过 32767 个字符，请缩短。"}},
    {"pathInvalidCharacter",
     {"The path contains one of < > \" | ? *, which no path can contain.",
      "路径中含有 < > \" | ? * 之一，这些字符不能用于路径。"}},
    {"needsInterpreter",
     {"A script needs its interpreter as the program and itself as an argument.",
      "脚本需要以其解释器作为程序、以脚本本身作为参数。"}},
    {"directoryMissing",
     {"The startup directory does not exist. Create it first.", "启动目录不存在，请先创建。"}},
    {"directoryNotDirectory", {"The startup directory is a file. Give a folder.", "启动目录是一个文件，请填写文件夹。"}},
    {"controlCharacter", {"It contains a control character. Remove it.", "其中含有控制字符，请去掉。"}},
    {"argumentsTooLong", {"It is longer than 16383 characters. Shorten it.", "超过 16383 个字符，请缩短。"}},
    {"valueOutOfRange", {"The number is out of range.", "数值超出范围。"}},
    {"valueWrongType", {"This is not the kind of value that it takes.", "值的类型不正确。"}},
    {"valueNotAllowed", {"The value is not allowed.", "不允许使用该值。"}},
    {"dependencyMissing",
     {"There is no service of this name to depend on.", "所依赖的服务不存在。"}},
    {"groupMissing",
     {"There is no load order group of this name to depend on. See ServiceGroupOrder in the registry.",
      "没有此名称的服务组可供依赖，请查看注册表中的 ServiceGroupOrder。"}},
    {"dependencySelf", {"A service cannot depend on itself.", "服务不能依赖自身。"}},
    {"accountUnknown", {"The account does not exist on this machine.", "此计算机上没有该帐户。"}},
    {"privilegeUnknown",
     {"Windows has no privilege of this name. Give names such as SeChangeNotifyPrivilege; \"whoami /priv\" lists some.",
      "Windows 没有此名称的特权。请使用 SeChangeNotifyPrivilege 之类的名称，“whoami /priv”可列出一部分。"}},
    {"forbiddenByPolicy",
     {"A policy of your organization forbids it (HKLM\\Software\\Policies\\Steward). Ask who manages this machine.",
      "组织策略禁止此操作（HKLM\\Software\\Policies\\Steward）。请联系管理此计算机的人员。"}},
    {"settingUnsupported",
     {"This system does not keep this setting. Windows 7 and later do; Wine does not keep all of them.",
      "此系统不保存该设置。Windows 7 及更高版本均支持；Wine 只支持其中一部分。"}},
    {"recoveryActionsInvalid",
     {"Give none, restart, reboot or run, each with its delay in milliseconds, such as restart/60000/run/1000.",
      "请填写 none、restart、reboot 或 run，各自带上以毫秒计的延迟，如 restart/60000/run/1000。"}},
    {"resetWithoutActions",
     {"Windows keeps a reset period only with recovery actions. Set FailureActions first.",
      "仅在有恢复操作时 Windows 才保存重置失败计数的时间。请先设置 FailureActions。"}},
    {"passwordMissing", {"The account needs its password.", "该帐户需要密码。"}},
    {"serviceMissing", {"There is no service of this name.", "没有此名称的服务。"}},
    {"serviceNotManaged",
     {"The service is run neither by Steward nor by NSSM.", "该服务不由 Steward 或 NSSM 托管。"}},
    {"serviceProtected",
     {"Windows protects this service even from administrators. It cannot be changed.",
      "Windows 保护该服务，管理员也无法更改。"}},
    {"serviceIsDriver",
     {"This is a driver, not a service. Steward does not manage drivers.", "这是驱动程序而不是服务，服务管家不管理驱动程序。"}},
    {"settingNeedsHost",
     {"This setting works only for programs that Steward hosts. The program is a service itself; leave the setting out.",
      "该设置仅适用于由服务管家托管的程序。此程序本身就是服务，请去掉该设置。"}},
    {"hostingFixed",
     {"The service was registered with another kind of hosting, which cannot be changed. Remove it first.",
      "该服务以另一种托管方式注册，无法更改。请先删除该服务。"}},
    {"notNssm",
     {"It is not run by NSSM, so there is nothing to take over or to give back to.",
      "该服务或程序不是 NSSM，无法接管或交还。"}},
    {"hostMissing", {"There is no nssm.exe here. Give the path of one by --to.", "此处没有 nssm.exe，请用 --to 指定其路径。"}},
    {"hostUnknown",
     {"The service was not adopted from NSSM. Give the path of nssm.exe by --to.",
      "该服务不是从 NSSM 接管的，请用 --to 指定 nssm.exe 的路径。"}},
    {"hostUnchanged", {"Nothing needs to be changed.", "无需更改。"}},
    {"effectiveNextStart",
     {"The service is running; the change takes effect at its next start.", "服务正在运行，更改将在下次启动时生效。"}},
    {"serviceDisabled",
     {"The service is disabled. Choose another start type first.", "该服务已禁用，请先更改启动类型。"}},
    {"serviceMarkedForDeletion",
     {"The service is being removed. Close Services and Task Manager, which may hold it, and try again.",
      "该服务正在删除中。请关闭可能占用它的“服务”窗口和任务管理器后重试。"}},
    {"deletedWhenStopped",
     {"The service is still running; Windows removes it once it has stopped.",
      "该服务仍在运行；停止后 Windows 会将其删除。"}},
    {"alreadyRunning", {"The service is running.", "该服务正在运行。"}},
    {"notRunning", {"The service is not running.", "该服务未在运行。"}},
    {"busy",
     {"Another operation on this service is under way. Try again when it has ended.",
      "正在对该服务执行另一项操作，请待其完成后重试。"}},
    {"startTimeout", {"The service has not started in time.", "服务未能在规定时间内启动。"}},
    {"stopTimeout", {"The service has not stopped in time.", "服务未能在规定时间内停止。"}},
    {"accessDenied",
     {"Access was denied. Run this from an administrator's prompt.", "访问被拒绝，请以管理员身份运行。"}},
});

std::string text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number_unsigned() ? std::to_string(value.get<std::uint64_t>()) : std::string("?");
}

std::string gaveUp(const Json& reason, bool chinese) {
  const std::uint64_t window = reason["windowMs"].is_number_unsigned() ? reason["windowMs"].get<std::uint64_t>() / 1000 : 0;
  return chinese ? "，" + std::to_string(window) + " 秒内已重启 " + text(reason["count"]) + " 次，不再重启"
                 : "; it was started again " + text(reason["count"]) + " times within " + std::to_string(window) +
                       " s and is left stopped";
}

std::string exited(const Json& reason, bool chinese) {
  std::string result = chinese ? "程序已退出，退出代码 " + text(reason["exitCode"])
                               : "The program exited with " + text(reason["exitCode"]);
  if (!reason["ranMs"].is_null()) {
    const std::string ran = durationText(reason["ranMs"].get<std::uint64_t>(),
                                         chinese ? Language::Chinese : Language::English);
    result += chinese ? "，运行了 " + ran : " after " + ran;
  }
  if (reason["code"] == "exited" && reason["count"].is_number_unsigned() && reason["count"].get<std::uint64_t>() > 1) {
    result += chinese ? "，连续第 " + text(reason["count"]) + " 次"
                      : ", " + text(reason["count"]) + " times in a row";
  }
  return result;
}

}  // namespace

std::string explainReason(const Json& reason, std::string_view systemText, Language language) {
  if (!reason.is_object()) return {};
  const bool chinese = language == Language::Chinese;
  const std::string code = text(reason["code"]);
  const std::string object = reason["object"].is_null() ? "" : " \"" + text(reason["object"]) + '"';
  std::string result;
  if (code == "exited" || (code == "gaveUp" && !reason["exitCode"].is_null())) {
    result = exited(reason, chinese);
  } else if (code == "startFailed" || code == "gaveUp") {
    result = (chinese ? "程序无法启动" : "The program could not be started") + object;
  } else if (code == "hookAborted") {
    result = chinese ? "钩子" + object + " 以退出代码 99 阻止了启动" : "The hook" + object + " forbade the start by exit code 99";
  } else if (code == "settingsInvalid") {
    result = (chinese ? "服务设置无效" : "The service has a setting that cannot be used") + object;
  } else if (code == "logFailed") {
    result = (chinese ? "日志无法写入" : "The log cannot be written") + object;
  } else if (code == "rotationFailed") {
    result = (chinese ? "日志无法轮换" : "The log cannot be rotated") + object;
  } else if (code == "hostDied") {
    result = chinese ? "服务进程意外终止" : "The service's own process ended unexpectedly";
  } else {
    result = chinese ? "服务因错误而停止" : "The service stopped with an error";
    if (!reason["exitCode"].is_null()) {
      result += (chinese ? "，服务特定错误代码 " : ", service specific code ") + text(reason["exitCode"]);
    }
  }
  if (!reason["win32"].is_null() && code != "exited") {
    result += chinese ? "：" : ": ";
    // Of the system's sentence, in whichever language, the full stop is left out: it comes behind the number.
    for (const std::string_view stop : {".", "。"}) {
      if (systemText.ends_with(stop)) systemText.remove_suffix(stop.size());
    }
    if (!systemText.empty()) (result += systemText) += ' ';
    result += '(' + text(reason["win32"]) + ')';
  }
  if (code == "gaveUp") result += gaveUp(reason, chinese);
  return result;
}

std::string explainCode(std::string_view code, Language language) {
  const auto* found = std::ranges::find(kExplanations, code, &Explanation::code);
  return found == kExplanations.end() ? std::string() : std::string(in(language, found->text));
}

}  // namespace steward
