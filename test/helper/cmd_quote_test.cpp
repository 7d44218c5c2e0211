#include "core/cmd_quote.h"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "split_arguments.h"

namespace steward {
namespace {

using Variables = std::map<std::string, std::string>;

/// Cmd's first step. A batch file makes one sign of two and drops a reference to nothing; the prompt leaves both alone.
std::string expandPercents(const std::string& line, const Variables& variables, bool batch) {
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '%') {
      result += line[i];
      continue;
    }
    if (batch && i + 1 < line.size() && line[i + 1] == '%') {
      result += '%';
      ++i;
      continue;
    }
    const auto end = line.find('%', i + 1);
    const auto found = end == std::string::npos ? variables.end() : variables.find(line.substr(i + 1, end - i - 1));
    if (found != variables.end()) {
      result += found->second;
      i = end;
    } else if (batch) {
      if (end != std::string::npos) i = end;
    } else {
      result += '%';
    }
  }
  return result;
}

/// Cmd's second step: carets outside of quotes. What would end the command fails the test.
std::string applyCarets(const std::string& line) {
  std::string result;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!quoted && line[i] == '^') {
      REQUIRE(i + 1 < line.size());
      result += line[++i];
      continue;
    }
    if (line[i] == '"') quoted = !quoted;
    if (!quoted) CHECK(std::string_view("&|<>").find(line[i]) == std::string_view::npos);
    result += line[i];
  }
  return result;
}

std::vector<std::string> throughCmd(const std::vector<std::string>& arguments, bool batch) {
  std::string line;
  for (const std::string& argument : arguments) line += cmdQuote(argument).value() + ' ';
  const Variables variables = {{"STEWARD_PERCENT", "%"}, {"PATH", "C:\\wrong"}, {"a", "wrong"}};
  return splitArguments(applyCarets(expandPercents(line, variables, batch)));
}

TEST_CASE("cmd hands every argument on as it was, from a file and at the prompt") {
  const std::vector<std::string> arguments = {"plain", "", "two words", "say \"hi\"", "100%", "%PATH%", "\"%PATH%\"", "a&b|c<d>e",
                                              "\"a\"&b|c", "^caret^", "\"^\"", "C:\\dir with space\\", "\\\\server\\share\\",
                                              "\\\"", "!bang!", "(p)", "中文 路径", "x=1,2;3", "'q'", "%%", "%a", "\"%a%&\""};
  CHECK(throughCmd(arguments, true) == arguments);
  CHECK(throughCmd(arguments, false) == arguments);
}

TEST_CASE("any mixture of the characters that cmd and the C runtime know survives") {
  constexpr std::string_view kCharacters = "a %\"\\^&|<>()!,;='`\t";
  std::mt19937 random(20261121);
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::string> arguments(1 + random() % 3);
    for (std::string& argument : arguments) {
      for (std::size_t length = random() % 12; length > 0; --length) argument += kCharacters[random() % kCharacters.size()];
    }
    CAPTURE(arguments);
    REQUIRE(throughCmd(arguments, true) == arguments);
    REQUIRE(throughCmd(arguments, false) == arguments);
  }
}

TEST_CASE("what no command line can hold is refused") {
  CHECK_FALSE(cmdQuote("a\nb"));
  CHECK_FALSE(cmdQuote("a\rb"));
  CHECK_FALSE(cmdQuote(std::string_view("a\0b", 3)));
}

TEST_CASE("simple arguments stay readable") {
  CHECK(cmdQuote("AppParameters") == "AppParameters");
  CHECK(cmdQuote("C:\\games\\server.exe") == "C:\\games\\server.exe");
  CHECK(cmdQuote("two words") == "\"two words\"");
  CHECK(cmdQuote("a&b") == "\"a&b\"");
  CHECK(usesCmdPercent(*cmdQuote("50%")));
  CHECK_FALSE(usesCmdPercent(*cmdQuote("50")));
}

}  // namespace
}  // namespace steward
