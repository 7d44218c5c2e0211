#include "core/elevated_call.h"

#include <doctest/doctest.h>

namespace steward {
namespace {

using Kind = ElevatedReply::Kind;

std::string_view withoutEnd(const std::string& line) {
  REQUIRE(line.back() == '\n');
  return std::string_view(line).substr(0, line.size() - 1);
}

TEST_CASE("a call comes back as it was sent, whatever its words hold") {
  const ElevatedCall call = {{"set", "服务", "AppParameters", "a \"b\" \\ \r\n%PATH%", ""}, Language::Chinese};
  const std::string line = toLine(call);
  CHECK(withoutEnd(line).find('\n') == std::string_view::npos);
  const auto parsed = parseElevatedCall(withoutEnd(line));
  REQUIRE(parsed);
  CHECK(parsed->words == call.words);
  CHECK(parsed->language == Language::Chinese);
}

TEST_CASE("replies come back as they were sent") {
  for (const ElevatedReply& reply : {ElevatedReply{Kind::Output, "一\r\n", 0}, ElevatedReply{Kind::Error, "", 0},
                                     ElevatedReply{Kind::Exit, {}, 100}, ElevatedReply{Kind::Exit, {}, -1}}) {
    const std::string line = toLine(reply);
    const auto parsed = parseElevatedReply(withoutEnd(line));
    REQUIRE(parsed);
    CHECK(parsed->kind == reply.kind);
    CHECK(parsed->text == reply.text);
    CHECK(parsed->exitCode == reply.exitCode);
  }
}

TEST_CASE("what is neither call nor reply is refused") {
  for (const std::string_view line :
       {"", "x", "[]", "{}", R"({"words":[],"language":"en"})", R"({"words":["a",1],"language":"en"})",
        R"({"words":["a"]})", R"({"words":["a"],"language":"fr"})", R"({"words":"a","language":"en"})",
        R"({"exit":"0"})", R"({"exit":9999999999})", R"({"output":1})", R"({"output":"a","error":"b"})",
        R"({"other":"a"})"}) {
    CAPTURE(line);
    CHECK_FALSE(parseElevatedCall(line));
    CHECK_FALSE(parseElevatedReply(line));
  }
}

}  // namespace
}  // namespace steward
