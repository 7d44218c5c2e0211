#include "core/allowed_values.h"

#include "core/affinity.h"

namespace steward {
namespace {

constexpr Bilingual kUnitTexts[] = {{"", ""},          {" milliseconds", " 毫秒"}, {" seconds", " 秒"}, {" bytes", " 字节"},
                                    {"", ""},          {" percent", "%"},          {" days", " 天"}};

std::string numbers(const Parameter& parameter, bool chinese) {
  const std::string min = std::to_string(parameter.min);
  const std::string max = std::to_string(parameter.max);
  const Bilingual& unit = kUnitTexts[static_cast<std::size_t>(parameter.unit)];
  return chinese ? "请填写 " + min + " 到 " + max + std::string(unit.zh) + "之间的整数。"
                 : "Give a whole number from " + min + " to " + max + std::string(unit.en) + '.';
}

std::string words(const Parameter& parameter, bool chinese) {
  std::string text = chinese ? "允许的值：" : "Give one of ";
  for (const std::string_view word : parameter.values) {
    if (word != parameter.values.front()) text += chinese ? "、" : ", ";
    text += word;
  }
  return text + (chinese ? "。" : ".");
}

}  // namespace

std::string allowedValues(const Parameter& parameter, Language language) {
  const bool chinese = language == Language::Chinese;
  switch (parameter.kind) {
    case Kind::Integer:
    case Kind::Boolean:
    case Kind::Flags:
      return numbers(parameter, chinese);
    case Kind::Choice:
    case Kind::Priority:
    case Kind::ExitActions:
    case Kind::Hooks:
      return words(parameter, chinese);
    case Kind::Affinity: {
      const std::string last = std::to_string(kMaxProcessors - 1);
      return chinese ? "请填写 0 到 " + last + " 之间的处理器编号列表，例如 0-2,4，或填写 All。"
                     : "Give a list of processors from 0 to " + last + " such as 0-2,4, or All.";
    }
    case Kind::Environment:
      return chinese ? "请按“名称=值”填写。" : "Give NAME=value.";
    case Kind::DayTimes:
      return chinese ? "请填写时间列表，例如 00:00,12:30。" : "Give a list of times of day such as 00:00,12:30.";
    case Kind::FailureActions:
      return chinese ? "请填写操作及其等待的毫秒数，例如 restart/60000/run/1000。"
                     : "Give actions, each with its delay in milliseconds, such as restart/60000/run/1000.";
    default:
      return {};
  }
}

}  // namespace steward
