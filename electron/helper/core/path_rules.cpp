#include "core/path_rules.h"

#include "core/command_line.h"

namespace steward {

std::optional<RuleError> checkProgram(const std::string& path, const MachineFacts& facts) {
  if (!isAbsolutePath(path)) {
    return RuleError{"pathRelative", "the program's path is relative; give it with its drive"};
  }
  switch (facts.pathKind(path)) {
    case PathKind::Missing:
      return RuleError{"pathMissing", "the program does not exist; check the path"};
    case PathKind::Directory:
      return RuleError{"pathIsDirectory", "this is a folder; give the path of the program in it"};
    case PathKind::File:
      break;
  }
  switch (facts.programKind(path)) {
    case ProgramKind::Script:
      return RuleError{"needsInterpreter", "a script needs its interpreter as program and itself as argument"};
    case ProgramKind::None:
      return RuleError{"pathNotExecutable", "this file is not a program that Windows can run"};
    default:
      return std::nullopt;
  }
}

std::optional<RuleError> checkStartDirectory(const std::string& path, const MachineFacts& facts) {
  if (!isAbsolutePath(path)) {
    return RuleError{"pathRelative", "the startup directory's path is relative; give it with its drive"};
  }
  switch (facts.pathKind(path)) {
    case PathKind::Missing:
      return RuleError{"directoryMissing", "the startup directory does not exist; create it first"};
    case PathKind::File:
      return RuleError{"directoryNotDirectory", "the startup directory is a file; give a folder"};
    default:
      return std::nullopt;
  }
}

}  // namespace steward
