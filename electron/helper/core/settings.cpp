#include "core/settings.h"

#include <algorithm>

#include "core/affinity.h"
#include "core/command_line.h"
#include "core/utf8.h"

namespace steward {
namespace {

/// CreateProcessW takes 32,767 characters with the terminator; quotes and a space are added to program and arguments.
constexpr std::size_t kMaxCommandLine = 32'766 - 3;

/// Reads typed values out of raw ones and collects what is wrong with them.
class Reader {
 public:
  Reader(const ParameterValues& values, const Expand& expand, std::vector<SettingsProblem>& problems)
      : values_(values), expand_(expand), problems_(problems) {}

  std::uint32_t number(std::string_view name) const {
    const Parameter& row = *findParameter(name);
    const ParameterValue* value = find(name);
    if (value == nullptr) return row.defaultNumber();
    const auto* found = std::get_if<std::uint32_t>(value);
    if (found == nullptr) return report(row), row.defaultNumber();
    // NSSM takes any number but 0 for "on".
    if (row.kind == Kind::Boolean) return *found != 0 ? 1 : 0;
    if (*found < row.min || *found > row.max) return report(row), row.defaultNumber();
    return *found;
  }

  bool flag(std::string_view name) const { return number(name) != 0; }

  std::string text(std::string_view name) const {
    const ParameterValue* value = find(name);
    if (value == nullptr) return {};
    if (const auto* found = std::get_if<std::string>(value)) return expand_(*found);
    report(*findParameter(name));
    return {};
  }

  std::vector<std::string> environment(std::string_view name) const {
    const ParameterValue* value = find(name);
    if (value == nullptr) return {};
    const auto* found = std::get_if<std::vector<std::string>>(value);
    if (found == nullptr) return report(*findParameter(name)), std::vector<std::string>{};
    std::vector<std::string> usable;
    for (const std::string& line : *found) {
      const auto equals = line.find('=');
      if (equals != std::string::npos && equals > 0) {
        usable.push_back(line);
      } else {
        report(*findParameter(name));
      }
    }
    return usable;
  }

  std::uint32_t priority() const {
    const std::uint32_t value = number("AppPriority");
    if (std::ranges::any_of(priorityClasses(), [&](const PriorityClass& known) { return known.value == value; })) {
      return value;
    }
    const Parameter& row = *findParameter("AppPriority");
    report(row);
    return row.defaultNumber();
  }

  FileOpening opening(const std::string& stream) const {
    return {number(stream + "ShareMode"), number(stream + "CreationDisposition"), number(stream + "FlagsAndAttributes")};
  }

  std::uint64_t affinity() const {
    const std::string list = text("AppAffinity");
    if (meansAllProcessors(list)) return 0;
    const auto mask = parseAffinity(list);
    if (!mask) report(*findParameter("AppAffinity"));
    return mask.value_or(0);
  }

  std::vector<DayMinute> dayTimes(std::string_view name) const {
    const std::string list = text(name);
    auto times = parseDayTimes(list);
    if (!times) report(*findParameter(name));
    return std::move(times).value_or(std::vector<DayMinute>());
  }

  std::string_view choice(std::string_view name) const {
    const Parameter& row = *findParameter(name);
    const std::string word = text(name);
    for (const std::string_view known : row.values) {
      if (equalIgnoringAsciiCase(known, word)) return known;
    }
    if (!word.empty()) report(row);
    return row.values.front();
  }

  SubValues hooks() const {
    const ParameterValue* value = find("AppEvents");
    const auto* commands = value == nullptr ? nullptr : std::get_if<SubValues>(value);
    SubValues expanded;
    if (commands == nullptr) return expanded;
    for (const auto& [event, command] : *commands) expanded[event] = expand_(command);
    return expanded;
  }

  void exitActions(HostSettings& settings) const {
    const ParameterValue* value = find("AppExit");
    const auto* actions = value == nullptr ? nullptr : std::get_if<SubValues>(value);
    if (actions == nullptr) return;
    for (const auto& [code, word] : *actions) {
      const auto key = parseExitCodeKey(code);
      const auto action = parseExitAction(word);
      if (!key || !action) {
        report(*findParameter("AppExit"));
      } else if (*key == "Default") {
        settings.defaultExitAction = *action;
      } else {
        settings.exitActions[static_cast<std::uint32_t>(std::stoul(*key))] = *action;
      }
    }
  }

  void fatal(std::string_view name) const { problems_.push_back({name, true}); }

 private:
  const ParameterValue* find(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : &found->second;
  }

  void report(const Parameter& row) const { problems_.push_back({row.name, false}); }

  const ParameterValues& values_;
  const Expand& expand_;
  std::vector<SettingsProblem>& problems_;
};

}  // namespace

ResolvedSettings resolveSettings(const ParameterValues& values, const Expand& expand) {
  ResolvedSettings resolved;
  HostSettings& settings = resolved.settings;
  const Reader read(values, expand, resolved.problems);

  settings.application = unquote(read.text("Application"));
  if (settings.application.empty()) {
    read.fatal("Application");
  } else if (!isAbsolutePath(settings.application) && settings.application.find('%') != std::string::npos) {
    // It refers to an environment variable that does not exist.
    read.fatal("Application");
  }
  settings.arguments = read.text("AppParameters");
  if (utf16Length(settings.application) + utf16Length(settings.arguments) > kMaxCommandLine) {
    read.fatal("AppParameters");
  }
  settings.directory = unquote(read.text("AppDirectory"));
  if (settings.directory.empty()) settings.directory = directoryOf(settings.application);
  // A program without a folder is searched for on the path; NSSM then starts in the Windows directory.
  if (settings.directory.empty()) settings.directory = expand("%SystemRoot%");
  settings.stdinPath = unquote(read.text("AppStdin"));
  settings.stdoutPath = unquote(read.text("AppStdout"));
  settings.stderrPath = unquote(read.text("AppStderr"));
  settings.stdinOpening = read.opening("AppStdin");
  settings.stdoutOpening = read.opening("AppStdout");
  settings.stderrOpening = read.opening("AppStderr");
  settings.environment = read.environment("AppEnvironment");
  settings.environmentExtra = read.environment("AppEnvironmentExtra");
  read.exitActions(settings);
  settings.hooks = read.hooks();
  settings.redirectHooks = read.flag("AppRedirectHook");
  settings.affinity = read.affinity();
  settings.priorityClass = read.priority();
  settings.noConsole = read.flag("AppNoConsole");
  settings.killProcessTree = read.flag("AppKillProcessTree");
  settings.killOnHostExit = read.flag("KillOnHostExit");
  settings.timestampLog = read.flag("AppTimestampLog");
  settings.rotateFiles = read.flag("AppRotateFiles");
  settings.rotateOnline = read.flag("AppRotateOnline");
  settings.rotateSeconds = read.number("AppRotateSeconds");
  settings.rotateBytes =
      (std::uint64_t{read.number("AppRotateBytesHigh")} << 32) | std::uint64_t{read.number("AppRotateBytes")};
  settings.rotateDelayMs = read.number("AppRotateDelay");
  settings.stdoutCopyAndTruncate = read.flag("AppStdoutCopyAndTruncate");
  settings.stderrCopyAndTruncate = read.flag("AppStderrCopyAndTruncate");
  settings.rotateKeep = read.number("RotateKeep");
  settings.rotateKeepDays = read.number("RotateKeepDays");
  settings.rotateAt = read.dayTimes("RotateAt");
  settings.rotateGzip = read.flag("RotateGzip");
  settings.logEncoding = read.choice("LogEncoding");
  settings.restartDelayMs = read.number("AppRestartDelay");
  settings.throttleMs = read.number("AppThrottle");
  settings.restartLimit = read.number("RestartLimit");
  settings.restartWindowSeconds = read.number("RestartWindow");
  settings.backoffDelayMs = read.number("BackoffDelay");
  settings.backoffFactor = read.number("BackoffFactor");
  settings.backoffMaxMs = read.number("BackoffMax");
  settings.stopCommand = read.text("StopCommand");
  settings.stopCommandMs = read.number("StopCommandTimeout");
  settings.stopMethodSkip = read.number("AppStopMethodSkip");
  settings.stopConsoleMs = read.number("AppStopMethodConsole");
  settings.stopWindowMs = read.number("AppStopMethodWindow");
  settings.stopThreadsMs = read.number("AppStopMethodThreads");
  return resolved;
}

std::optional<ExitAction> parseExitAction(std::string_view word) {
  constexpr ExitAction kActions[] = {ExitAction::Restart, ExitAction::Ignore, ExitAction::Exit, ExitAction::Suicide};
  const auto words = exitActionWords();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (equalIgnoringAsciiCase(words[i], word)) return kActions[i];
  }
  return std::nullopt;
}

}  // namespace steward
