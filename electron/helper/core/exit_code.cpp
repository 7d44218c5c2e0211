#include "core/exit_code.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace steward {
namespace {

struct Explanation {
  std::uint32_t code;
  Bilingual text;
};

/// The sentences of the interface's history (`renderer/locales/*/events.ts`), so that both say the same.
constexpr auto kExplanations = std::to_array<Explanation>({
    {0, {"It ended normally.", "正常结束。"}},
    {0x40010004, {"A debugger ended it.", "被调试器终止。"}},
    {0xC0000005,
     {"Access violation: it touched memory that is not its own.", "访问冲突：程序访问了不属于它的内存。"}},
    {0xC0000017, {"There was not enough memory.", "内存不足。"}},
    {0xC0000006,
     {"A part of the program could not be read: check the disk or the network share.",
      "无法读取程序的一部分，请检查磁盘或网络共享。"}},
    {0xC000001D,
     {"Illegal instruction: it may be made for a newer processor.", "非法指令：程序可能为更新的处理器编译。"}},
    {0xC0000022, {"It was denied access to a DLL that it needs.", "对所需 DLL 的访问被拒绝。"}},
    {0xC000007B,
     {"A DLL is damaged or made for another processor (32-bit and 64-bit mixed).",
      "DLL 已损坏，或 32 位与 64 位混用。"}},
    {0xC0000094, {"Division by zero.", "整数除以零。"}},
    {0xC00000FD, {"Stack overflow.", "堆栈溢出。"}},
    {0xC0000135, {"A DLL that it needs was not found.", "找不到所需的 DLL。"}},
    {0xC0000138, {"A DLL that it needs is of the wrong version.", "所需 DLL 的版本不符。"}},
    {0xC0000139, {"A DLL that it needs is of the wrong version.", "所需 DLL 的版本不符。"}},
    {0xC000013A, {"It was ended by Ctrl+C.", "被 Ctrl+C 终止。"}},
    {0xC0000142, {"A DLL that it needs could not be initialised.", "所需的 DLL 初始化失败。"}},
    {0xC0000374, {"Its heap was corrupted.", "堆已损坏。"}},
    {0xC0000409,
     {"It aborted itself after finding its memory damaged.", "程序检测到内存被破坏，自行中止。"}},
    {0xC0000420, {"An assertion failed.", "断言失败。"}},
    {0xC06D007E, {"A DLL was not found when it was first needed.", "首次使用某个 DLL 时未找到它。"}},
    {0xC06D007F, {"A function was not found in a DLL when it was first needed.", "首次使用 DLL 中的某个函数时未找到它。"}},
    {0xCFFFFFFF, {"It was ended because it did not respond.", "因没有响应而被终止。"}},
    {0xE0434352, {"An unhandled .NET exception.", "未处理的 .NET 异常。"}},
    {0xE06D7363, {"An unhandled C++ exception.", "未处理的 C++ 异常。"}},
});

constexpr auto kUsual = std::to_array<Explanation>({
    {1, {"Usually a general failure; its output tells more.", "通常是一般性错误，详见程序输出。"}},
    {2, {"Usually a wrong argument or a file that is missing.", "通常是参数错误或缺少文件。"}},
    {3, {"Usually a path that was not found, or the program's own abort.", "通常是找不到路径，或程序自行中止。"}},
    {5, {"Usually access denied: check the rights of the account.", "通常是访问被拒绝，请检查登录帐户的权限。"}},
    {126, {"Usually a command that cannot be executed, or a DLL that is missing.", "通常是命令无法执行，或缺少 DLL。"}},
    {127, {"Usually a command or a DLL's function that was not found.", "通常是找不到命令，或找不到 DLL 中的函数。"}},
    {255, {"Usually a general failure; its output tells more.", "通常是一般性错误，详见程序输出。"}},
    {9009, {"Usually a command that cmd did not find: check the PATH of the account.",
            "通常是 cmd 找不到命令，请检查登录帐户的 PATH。"}},
    {0xFFFFFFFF, {"Usually a general failure (-1), or an end from outside.", "通常是一般性错误（-1），或被外部终止。"}},
});

std::string_view find(std::span<const Explanation> explanations, std::uint32_t code, Language language) {
  const auto found = std::ranges::find(explanations, code, &Explanation::code);
  return found == explanations.end() ? std::string_view() : in(language, found->text);
}

}  // namespace

std::string exitCodeText(std::uint32_t code) {
  if (code < 0x10000) return std::to_string(code);
  char text[16];
  std::snprintf(text, sizeof text, "0x%08X", static_cast<unsigned>(code));
  return text;
}

std::string_view explainExitCode(std::uint32_t code, Language language) { return find(kExplanations, code, language); }

std::string_view usualExitCode(std::uint32_t code, Language language) { return find(kUsual, code, language); }

}  // namespace steward
