#include "core/hook.h"

namespace steward {
namespace {

template <class Number>
std::string orEmpty(const std::optional<Number>& number) {
  return number ? std::to_string(*number) : std::string();
}

}  // namespace

std::string nameOf(const Hook& hook) {
  if (hook == stopCommand(0)) return "StopCommand";
  return std::string(hook.event) + "/" + std::string(hook.action);
}

std::vector<std::string> hookEnvironment(const Hook& hook, const HookFacts& facts) {
  // Nothing has run yet of the run that a start hook comes before.
  const bool beforeStart = hook == kStartPre;
  const bool runs = facts.programPid.has_value();
  std::vector<std::string> lines;
  const auto set = [&](std::string_view name, std::string_view value) {
    lines.push_back(std::string(name) + "=" + std::string(value));
  };
  set("NSSM_HOOK_VERSION", "1");
  set("NSSM_EVENT", hook.event);
  set("NSSM_ACTION", hook.action);
  set("NSSM_TRIGGER", facts.trigger);
  set("NSSM_LAST_CONTROL", facts.lastControl);
  set("NSSM_EXE", facts.stewardPath);
  set("NSSM_CONFIGURATION", "64-bit release");
  set("NSSM_VERSION", facts.version);
  // The same source always gives the same executable.
  set("NSSM_BUILD_DATE", "");
  set("NSSM_PID", std::to_string(facts.hostPid));
  set("NSSM_RUNTIME", std::to_string(facts.hostRanMs));
  set("NSSM_APPLICATION_PID", orEmpty(facts.programPid));
  set("NSSM_APPLICATION_RUNTIME", beforeStart ? std::string() : orEmpty(facts.programRanMs));
  set("NSSM_EXITCODE", beforeStart || runs ? std::string() : orEmpty(facts.exitCode));
  set("NSSM_DEADLINE", std::to_string(hook.deadlineMs));
  set("NSSM_SERVICE_NAME", facts.service);
  set("NSSM_SERVICE_DISPLAYNAME", facts.displayName);
  set("NSSM_START_REQUESTED_COUNT", std::to_string(facts.startsRequested));
  set("NSSM_START_COUNT", std::to_string(facts.starts));
  set("NSSM_EXIT_COUNT", std::to_string(facts.exits));
  set("NSSM_THROTTLE_COUNT", std::to_string(facts.failures));
  set("NSSM_COMMAND_LINE", facts.commandLine);
  return lines;
}

}  // namespace steward
