#include "app/rpc_methods.h"

#include <algorithm>
#include <array>

#include "app/failures.h"
#include "app/host_program.h"
#include "app/listening.h"
#include "app/machine_facts.h"
#include "app/schema.h"
#include "app/service_json.h"
#include "core/json_members.h"
#include "core/process_tree.h"
#include "core/rules.h"
#include "core/validate.h"
#include "core/validate_values.h"
#include "version.h"
#include "win32/directory_listing.h"
#include "win32/event_reader.h"
#include "win32/hazards.h"
#include "win32/history_file.h"
#include "win32/inspect.h"
#include "win32/policy.h"
#include "win32/process_stats.h"
#include "win32/settings_store.h"
#include "win32/system_events.h"
#include "win32/system_facts.h"
#include "win32/text.h"

namespace steward {
namespace {

[[noreturn]] void badParams(const std::string& field, const std::string& message) {
  Failure failure;
  failure.code = "badRequest";
  failure.message = message;
  failure.field = "params." + field;
  throw FailureError(std::move(failure));
}

/// Refuses members that the method does not know.
void expectMembers(const Json& params, std::initializer_list<std::string_view> known) {
  for (const auto& member : params.items()) {
    if (std::ranges::find(known, std::string_view(member.key())) == known.end()) {
      badParams(cutValue(member.key()), "this parameter is not known here");
    }
  }
}

std::string textParam(const Json& params, const char* name) {
  const auto found = params.find(name);
  if (found == params.end() || !found->is_string()) badParams(name, std::string(name) + " must be a string");
  return found->get<std::string>();
}

std::uint32_t numberParam(const Json& params, const char* name, std::uint32_t max) {
  const auto found = params.find(name);
  if (found == params.end() || !found->is_number_unsigned() || *found > max) {
    badParams(name, std::string(name) + " must be a whole number up to " + std::to_string(max));
  }
  return found->get<std::uint32_t>();
}

Json hello(RpcSession&, const Json& params) {
  expectMembers(params, {});
  Json result = {{"protocol", kProtocol}, {"version", kVersion}};
  result.update(win32::systemFacts());
  return result;
}

Json parameterTable(RpcSession&, const Json& params) {
  expectMembers(params, {});
  return schema();
}

/// A host tells its state as soon as somebody connects.
constexpr DWORD kStatesTimeoutMs = 250;

Json list(RpcSession& session, const Json& params) {
  expectMembers(params, {});
  session.table.refresh();
  session.table.awaitStates(kStatesTimeoutMs);
  return {{"services", session.table.all()}};
}

Json watch(RpcSession& session, const Json& params) {
  expectMembers(params, {});
  // Subscribed before listed: a change between the two is then told again, not lost.
  session.table.refresh();
  session.table.watch();
  session.table.refresh();
  session.table.awaitStates(kStatesTimeoutMs);
  return {{"services", session.table.all()}};
}

Json config(RpcSession& session, const Json& params) {
  expectMembers(params, {"name"});
  return serviceConfigJson(session.manager, textParam(params, "name"));
}

Json sample(RpcSession& session, const Json& params) {
  constexpr std::uint32_t kMin = 250;
  constexpr std::uint32_t kMax = 60'000;
  expectMembers(params, {"intervalMs"});
  const std::uint32_t interval = numberParam(params, "intervalMs", kMax);
  if (interval != 0 && interval < kMin) badParams("intervalMs", "intervalMs must be 0 or between 250 and 60000");
  session.sampleIntervalMs = interval;
  return Json::object();
}

Json inspectPath(RpcSession&, const Json& params) {
  expectMembers(params, {"path"});
  return win32::inspect(textParam(params, "path"));
}

Json directory(RpcSession&, const Json& params) {
  expectMembers(params, {"path"});
  const std::string path = textParam(params, "path");
  try {
    return win32::listDirectory(path);
  } catch (const win32::Error& error) {
    Failure failure = toFailure(error);
    if (error.code() == ERROR_PATH_NOT_FOUND || error.code() == ERROR_FILE_NOT_FOUND) failure.code = "directoryMissing";
    if (error.code() == ERROR_DIRECTORY) failure.code = "directoryNotDirectory";
    throw FailureError(std::move(failure));
  }
}

Json validateOperations(RpcSession& session, const Json& params) {
  expectMembers(params, {"operations"});
  const auto found = params.find("operations");
  if (found == params.end()) badParams("operations", "operations is missing");
  const ParsedOperations parsed = parseOperations(*found);
  const LocalMachine machine(session.manager);
  Json problems = Json::array();
  for (const Problem& problem : parsed.problems) problems.push_back(toJson(problem));
  for (const Problem& problem : validate(parsed.operations, machine)) problems.push_back(toJson(problem));
  return {{"problems", std::move(problems)}};
}

/// A service's name that becomes part of a path.
std::string serviceParam(const Json& params) {
  std::string name = textParam(params, "name");
  if (const auto error = checkServiceName(name)) badParams("name", error->message);
  return name;
}

/// How many lines of a file are wanted.
std::uint32_t limitParam(const Json& params) {
  constexpr std::uint32_t kMaxLines = 1000;
  const std::uint32_t limit = numberParam(params, "limit", kMaxLines);
  if (limit == 0) badParams("limit", "limit must be between 1 and 1000");
  return limit;
}

Json events(RpcSession&, const Json& params) {
  expectMembers(params, {"name", "limit"});
  const std::string name = serviceParam(params);
  return {{"events", win32::readEvents(win32::widen(name), limitParam(params))}};
}

Json history(RpcSession&, const Json& params) {
  expectMembers(params, {"name", "limit"});
  const std::string name = serviceParam(params);
  return {{"lines", win32::readHistory(win32::widen(name), limitParam(params))}};
}

Json systemEvents(RpcSession&, const Json& params) {
  expectMembers(params, {"name", "displayName", "limit"});
  const std::string name = serviceParam(params);
  return win32::readSystemEvents(name, textParam(params, "displayName"), limitParam(params));
}

/// The settings that the host of a service with these parameters would work with.
ResolvedSettings trialSettings(RpcSession& session, const Json& params) {
  const auto found = params.find("parameters");
  if (found == params.end()) badParams("parameters", "parameters is missing");
  std::vector<Problem> problems;
  Operation operation{};
  operation.parameters = parseParameters(*found, "params.parameters", problems);
  checkValues(operation, 0, false, LocalMachine(session.manager), problems);
  if (const Problem* error = firstError(problems)) throw FailureError(toFailure(*error));
  ParameterValues values;
  for (auto& [name, value] : operation.parameters) values[name] = std::move(*value);
  return win32::resolveHostSettings(values);
}

Json startTrial(RpcSession& session, const Json& params) {
  constexpr std::uint32_t kMinMs = 1'000;
  constexpr std::uint32_t kMaxMs = 600'000;
  expectMembers(params, {"parameters", "limitMs"});
  const std::uint32_t limit = numberParam(params, "limitMs", kMaxMs);
  if (limit < kMinMs) badParams("limitMs", "limitMs must be between 1000 and 600000");
  if (session.trial) throw FailureError(serviceFailure("trialRunning", "a test run is under way", ""));
  const ResolvedSettings resolved = trialSettings(session, params);
  for (const SettingsProblem& problem : resolved.problems) {
    if (problem.fatal) badParams("parameters", std::string(problem.parameter) + " is wrong");
  }
  session.trial.emplace(resolved.settings, limit, session.clock);
  Json result = Json::object();
  append(result, "pid", session.trial->pid());
  append(result, "commandLine", programCommandLine(resolved.settings));
  return result;
}

Json endTrial(RpcSession& session, const Json& params) {
  expectMembers(params, {});
  if (session.trial) session.trial->stop();
  return Json::object();
}

/// Of the tree of one process, or of all.
Json ports(RpcSession&, const Json& params) {
  expectMembers(params, {"pid"});
  std::vector<std::uint32_t> pids;
  const auto pid = params.find("pid");
  const bool all = pid != params.end() && pid->is_null();
  if (!all) {
    const auto rows = win32::snapshotProcesses();
    for (const std::size_t index : processTree(rows, numberParam(params, "pid", UINT32_MAX))) pids.push_back(rows[index].pid);
  }
  Json result = Json::object();
  append(result, "sockets", listeningJson(all ? nullptr : &pids));
  return result;
}

/// What may go wrong with a program at this path as a service, though it runs for this user.
Json hazards(RpcSession&, const Json& params) {
  expectMembers(params, {"path"});
  const std::wstring path = win32::widen(win32::expandEnvironment(textParam(params, "path")));
  const auto changeable = win32::changeableByUsers(path);
  const auto shared = win32::sharedPath(path);
  Json result = Json::object();
  append(result, "changeable", changeable ? Json(win32::narrow(*changeable)) : Json(nullptr));
  append(result, "shared", shared ? Json(win32::narrow(*shared)) : Json(nullptr));
  return result;
}

/// What is laid down for all users of the machine.
Json policy(RpcSession&, const Json&) {
  const win32::Policy policy = win32::readPolicy();
  Json result = Json::object();
  const auto tell = [&result](const char* name, const auto& value) {
    append(result, name, value ? Json(*value) : Json(nullptr));
  };
  tell("language", policy.language);
  tell("updates", policy.updates);
  tell("updateUrl", policy.updateUrl);
  tell("newestVersion", policy.newestVersion);
  tell("delegation", policy.delegation);
  return result;
}

struct Method {
  std::string_view name;
  Json (*run)(RpcSession& session, const Json& params);
};

constexpr auto kMethods = std::to_array<Method>({{"hello", hello},
                                                 {"list", list},
                                                 {"watch", watch},
                                                 {"config", config},
                                                 {"schema", parameterTable},
                                                 {"sample", sample},
                                                 {"inspect", inspectPath},
                                                 {"directory", directory},
                                                 {"validate", validateOperations},
                                                 {"events", events},
                                                 {"systemEvents", systemEvents},
                                                 {"history", history},
                                                 {"hazards", hazards},
                                                 {"ports", ports},
                                                 {"policy", policy},
                                                 {"trial", startTrial},
                                                 {"endTrial", endTrial}});

}  // namespace

Json callMethod(RpcSession& session, const RpcRequest& request) {
  const auto* method = std::ranges::find(kMethods, std::string_view(request.method), &Method::name);
  if (method != kMethods.end()) return method->run(session, request.params);
  Failure failure;
  failure.code = "badRequest";
  failure.message = "there is no such method";
  failure.field = "method";
  failure.value = cutValue(request.method);
  throw FailureError(std::move(failure));
}

}  // namespace steward
