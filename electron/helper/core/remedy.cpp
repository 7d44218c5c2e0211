#include "core/remedy.h"

#include <algorithm>
#include <array>

namespace steward {
namespace {

struct Remedy {
  std::uint16_t win32;
  Bilingual text;
};

constexpr Bilingual kPath = {"Check the path.", "请检查路径。"};
constexpr Bilingual kLogon = {"Check the account, its password and its right to log on as a service.",
                              "请检查帐户、密码以及“作为服务登录”的权限。"};
constexpr Bilingual kDependencies = {"Start the services that it depends on first.", "请先启动它所依赖的服务。"};

constexpr auto kRemedies = std::to_array<Remedy>({
    {2, kPath},
    {3, kPath},
    {5, {"Check that the service's account may read and run it.", "请检查服务的登录帐户是否有读取和执行的权限。"}},
    {32, {"Another program has the file open. Close it there.", "文件正被另一个程序使用，请先在该程序中关闭它。"}},
    {112, {"Make room on the disk.", "请清理磁盘空间。"}},
    {193,
     {"The file may be damaged, or made for another kind of processor.", "文件可能已损坏，或为其他类型的处理器编译。"}},
    {216, {"Get the program's 64-bit Windows version.", "请使用该程序的 64 位 Windows 版本。"}},
    {740, {"Let the service log on as LocalSystem.", "请让服务以 LocalSystem 登录。"}},
    {1053, {"Look at its log. It may need longer, or wait for something.", "请查看日志；它可能需要更长时间，或在等待某个条件。"}},
    {1057, kLogon},
    {1061, {"Wait a moment and try again.", "请稍后重试。"}},
    {1068, kDependencies},
    {1069, kLogon},
    {1075, {"Remove the dependency that does not exist, or install that service.", "请去掉不存在的依赖，或安装该服务。"}},
    {1332, {"Check the spelling of the account.", "请检查帐户名的拼写。"}},
    {1385, kLogon},
});

}  // namespace

std::string_view remedyFor(std::uint32_t win32, Language language) {
  const auto* found = std::ranges::find(kRemedies, win32, &Remedy::win32);
  return found == kRemedies.end() ? std::string_view() : in(language, found->text);
}

}  // namespace steward
