#include "core/elevated_call.h"

#include <algorithm>
#include <limits>

#include "core/json.h"
#include "core/request.h"

namespace steward {
namespace {

constexpr std::string_view kEnglish = "en";
constexpr std::string_view kChinese = "zh-CN";

const Json* member(const Json& object, std::string_view name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

std::string toLine(const ElevatedCall& call) {
  const Json json = {{"words", call.words}, {"language", call.language == Language::Chinese ? kChinese : kEnglish}};
  return toLine(json) + '\n';
}

std::string toLine(const ElevatedReply& reply) {
  if (reply.kind == ElevatedReply::Kind::Exit) return toLine(Json{{"exit", reply.exitCode}}) + '\n';
  return toLine(Json{{reply.kind == ElevatedReply::Kind::Output ? "output" : "error", reply.text}}) + '\n';
}

std::optional<ElevatedCall> parseElevatedCall(std::string_view line) {
  const auto json = parseJson(line);
  if (!json || !json->is_object()) return std::nullopt;
  const Json* words = member(*json, "words");
  const Json* language = member(*json, "language");
  if (words == nullptr || !words->is_array() || words->empty() || language == nullptr) return std::nullopt;
  if (!std::ranges::all_of(*words, [](const Json& word) { return word.is_string(); })) return std::nullopt;
  if (*language != kEnglish && *language != kChinese) return std::nullopt;
  return ElevatedCall{words->get<std::vector<std::string>>(),
                      *language == kChinese ? Language::Chinese : Language::English};
}

std::optional<ElevatedReply> parseElevatedReply(std::string_view line) {
  const auto json = parseJson(line);
  if (!json || !json->is_object() || json->size() != 1) return std::nullopt;
  const std::string& name = json->begin().key();
  const Json& value = json->begin().value();
  if (name == "exit") {
    if (!value.is_number_integer()) return std::nullopt;
    const auto code = value.get<std::int64_t>();
    if (code < std::numeric_limits<int>::min() || code > std::numeric_limits<int>::max()) return std::nullopt;
    return ElevatedReply{ElevatedReply::Kind::Exit, {}, static_cast<int>(code)};
  }
  if (!value.is_string() || (name != "output" && name != "error")) return std::nullopt;
  const auto kind = name == "output" ? ElevatedReply::Kind::Output : ElevatedReply::Kind::Error;
  return ElevatedReply{kind, value.get<std::string>(), 0};
}

}  // namespace steward
