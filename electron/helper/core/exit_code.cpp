#include "core/exit_code.h"

#include <algorithm>
#include <array>
#include <cstdio>

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
    {0xC000001D,
     {"Illegal instruction: it may be made for a newer processor.", "非法指令：程序可能为更新的处理器编译。"}},
    {0xC0000094, {"Division by zero.", "整数除以零。"}},
    {0xC00000FD, {"Stack overflow.", "堆栈溢出。"}},
    {0xC0000135, {"A DLL that it needs was not found.", "找不到所需的 DLL。"}},
    {0xC000013A, {"It was ended by Ctrl+C.", "被 Ctrl+C 终止。"}},
    {0xC0000142, {"A DLL that it needs could not be initialised.", "所需的 DLL 初始化失败。"}},
    {0xC0000374, {"Its heap was corrupted.", "堆已损坏。"}},
    {0xC0000409,
     {"It aborted itself after finding its memory damaged.", "程序检测到内存被破坏，自行中止。"}},
    {0xE0434352, {"An unhandled .NET exception.", "未处理的 .NET 异常。"}},
});

}  // namespace

std::string exitCodeText(std::uint32_t code) {
  if (code < 0x10000) return std::to_string(code);
  char text[16];
  std::snprintf(text, sizeof text, "0x%08X", static_cast<unsigned>(code));
  return text;
}

std::string_view explainExitCode(std::uint32_t code, Language language) {
  const auto* found = std::ranges::find(kExplanations, code, &Explanation::code);
  return found == kExplanations.end() ? std::string_view() : in(language, found->text);
}

}  // namespace steward
