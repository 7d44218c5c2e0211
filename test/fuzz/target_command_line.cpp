#include <array>

#include "../helper/split_arguments.h"
#include "core/cmd_quote.h"
#include "core/command_line.h"
#include "core/pe_header.h"
#include "input.h"
#include "targets.h"

namespace steward::fuzz {
namespace {

using namespace std::string_view_literals;

std::string joined(const std::vector<std::string>& arguments) {
  std::string line;
  for (const std::string& argument : arguments) line += ' ' + quoteArgument(argument);
  return line;
}

/// What is quoted comes back as it was, and any command line's arguments do once they are quoted.
void arguments(std::string_view bytes) {
  const std::vector<std::string> wanted = Input(bytes).texts();
  expect(splitArguments(joined(wanted)) == wanted, "quoted arguments come back unchanged");
  const std::vector<std::string> split = splitArguments(std::string(bytes));
  expect(splitArguments(joined(split)) == split, "the arguments of a command line come back once they are quoted");
  for (const std::string& argument : wanted) {
    if (const auto quoted = cmdQuote(argument)) expect(quoted->find_first_of("\r\n") == std::string::npos, "one line for cmd");
  }
}

/// The program that a service's ImagePath names is found again.
void imagePath(std::string_view bytes) {
  Input input(bytes);
  const std::string application = input.text();
  const std::string line = hostCommandLine(application, input.text(), "C:\\Windows\\system32");
  const bool plain = application.find('"') == std::string::npos && !isBatchFile(application);
  if (plain) expect(executableOf(line) == application, "the quoted program is the first word");
  executableOf(bytes);
  directoryOf(bytes);
  isAbsolutePath(bytes);
  const std::string bare = unquote(bytes);
  expect(bare.size() <= bytes.size(), "taking quotes away adds nothing");
}

void peHeader(std::string_view bytes) { readPeHeader(bytes); }

constexpr std::array<std::string_view, 6> kArguments = {
    "plain\x1Ftwo words\x1F", "say \"hi\"\x1F\\\\server\\share\\\x1F\\\"", "C:\\dir with space\\\x1F--flag=\"x y\"",
    "\x1F\x1F\"\"\x1F\\\\\\", "100%\x1F%PATH%\x1F^&|<>", "\"a b\\\\\" c\"\"d"};
constexpr std::array<std::string_view, 4> kImagePaths = {
    "C:\\Program Files\\Game\\server.exe\x1F--port 1", "C:\\games\\run.bat\x1F\"a b\"",
    "C:\\Program Files\\x.exe -k netsvcs", "\"C:\\a b\\x.exe\" --y"};
constexpr std::array<std::string_view, 2> kPe = {
    "MZ\0\0"sv,
    "MZ\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                     "\x40\0\0\0PE\0\0\x64\x86\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\xF0\0\x22\0\x0B\x02"sv};

constexpr std::array<Target, 3> kTargets = {{{"arguments", arguments, kArguments},
                                             {"image-path", imagePath, kImagePaths},
                                             {"pe-header", peHeader, kPe}}};

}  // namespace

std::span<const Target> commandLineTargets() { return kTargets; }

}  // namespace steward::fuzz
