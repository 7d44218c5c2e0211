#include "core/command_line.h"

#include <doctest/doctest.h>

#include <fstream>
#include <random>
#include <vector>

#include "core/json.h"
#include "split_arguments.h"

namespace {

using namespace steward;

TEST_CASE("the executed command line is the one that the shared examples say") {
  std::ifstream file(std::string(STEWARD_FIXTURES) + "/command-lines.json");
  REQUIRE(file.good());
  const Json examples = Json::parse(file);
  REQUIRE(examples.size() > 5);
  for (const Json& example : examples) {
    CHECK(hostCommandLine(example["application"].get<std::string>(), example["parameters"].get<std::string>(),
                          "C:\\windows\\system32") == example["commandLine"].get<std::string>());
  }
}

TEST_CASE("quoting leaves simple arguments alone") {
  CHECK(quoteArgument("simple") == "simple");
  CHECK(quoteArgument("C:\\path\\") == "C:\\path\\");
  CHECK(quoteArgument("") == "\"\"");
  CHECK(quoteArgument("two words\\") == "\"two words\\\\\"");
  CHECK(quoteArgument("a\"b") == "\"a\\\"b\"");
}

TEST_CASE("any quoted arguments come back unchanged") {
  std::mt19937 random(20261121);
  const std::string alphabet = "ab \t\\\\\"\"'%^&";
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::string> arguments(1 + random() % 4);
    std::string line;
    for (std::string& argument : arguments) {
      for (auto length = random() % 9; length > 0; --length) argument += alphabet[random() % alphabet.size()];
      if (!line.empty()) line += ' ';
      line += quoteArgument(argument);
    }
    REQUIRE_MESSAGE(splitArguments(line) == arguments, line);
  }
}

TEST_CASE("paths") {
  CHECK(directoryOf("C:\\games\\server.exe") == "C:\\games");
  CHECK(directoryOf("C:\\server.exe") == "C:\\");
  CHECK(directoryOf("C:/games/server.exe") == "C:/games");
  CHECK(directoryOf("server.exe").empty());
  CHECK(isAbsolutePath("C:\\x"));
  CHECK(isAbsolutePath("c:/x"));
  CHECK(isAbsolutePath("\\\\server\\share"));
  CHECK_FALSE(isAbsolutePath("C:x"));
  CHECK_FALSE(isAbsolutePath("\\x"));
  CHECK_FALSE(isAbsolutePath(""));
  CHECK_FALSE(isAbsolutePath("\\\\"));
}

TEST_CASE("the executable of an image path") {
  CHECK(executableOf("\"C:\\Program Files\\S\\steward.exe\"") == "C:\\Program Files\\S\\steward.exe");
  CHECK(executableOf("\"C:\\a b\\x.exe\" -k net") == "C:\\a b\\x.exe");
  CHECK(executableOf("C:\\Program Files\\x.exe -k") == "C:\\Program Files\\x.exe");
  CHECK(executableOf("C:\\windows\\svchost.EXE") == "C:\\windows\\svchost.EXE");
  CHECK(executableOf("C:\\driver.sys arg") == "C:\\driver.sys");
  CHECK(executableOf("\"unterminated") == "unterminated");
  CHECK(executableOf("").empty());
}

TEST_CASE("quotes of a copied path are taken off") {
  CHECK(unquote(" \"C:\\a b.exe\" ") == "C:\\a b.exe");
  CHECK(unquote("C:\\a.exe") == "C:\\a.exe");
  CHECK(unquote("\"") == "\"");
  CHECK(unquote("").empty());
}

}  // namespace
