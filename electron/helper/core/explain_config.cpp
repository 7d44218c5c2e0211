#include "core/explain_config.h"

#include <algorithm>
#include <array>

namespace steward {
namespace {

/// What the messages say behind the path.
constexpr auto kFaults = std::to_array<Bilingual>({
    {"is missing", "缺失"},
    {"is not known here", "不是此处可用的成员，请检查拼写"},
    {"is listed twice", "重复列出"},
    {"must be an object", "必须是对象"},
    {"must be a string", "必须是字符串"},
    {"must be a list", "必须是列表"},
    {"must be a list of strings", "必须是字符串列表"},
    {"must be 1, the only one there is", "必须为 1，目前只有这一个版本"},
    {"must not stand in a configuration; name its source by passwordFrom", "不得写入配置，请用 passwordFrom 指明密码来源"},
    {"the configuration is not a JSON object", "内容不是 JSON 对象"},
});

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

std::string inChinese(std::string_view fault) {
  constexpr std::string_view kMustBe = "must be ";
  constexpr std::string_view kMustHold = "must hold ";
  const auto* known = std::ranges::find(kFaults, fault, &Bilingual::en);
  if (known != kFaults.end()) return std::string(known->zh);
  const bool counted = fault.starts_with(kMustHold);
  if (!counted && !fault.starts_with(kMustBe)) return std::string(fault);
  std::string allowed(fault.substr(counted ? kMustHold.size() : kMustBe.size()));
  replaceAll(allowed, ", ", "、");
  replaceAll(allowed, " or ", " 或 ");
  replaceAll(allowed, "between 1 and ", "1 到 ");
  replaceAll(allowed, " items", " 项");
  replaceAll(allowed, "<number of the line、from 1>", "<行号，从 1 开始>");
  return (counted ? "必须有 " : "必须是 ") + allowed;
}

}  // namespace

std::string explainConfig(const Failure& failure, Language language) {
  if (language == Language::English) return "Invalid configuration: " + failure.message;
  const std::string path = failure.field.value_or("");
  std::string_view fault = failure.message;
  if (!path.empty() && fault.starts_with(path + ' ')) fault.remove_prefix(path.size() + 1);
  return "配置无效：" + path + (path.empty() ? "" : " ") + inChinese(fault);
}

}  // namespace steward
