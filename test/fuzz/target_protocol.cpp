#include <array>
#include <limits>
#include <optional>

#include "core/elevated_call.h"
#include "core/event_lines.h"
#include "core/reported_state.h"
#include "core/request.h"
#include "core/validate.h"
#include "input.h"
#include "targets.h"

namespace steward::fuzz {
namespace {

/// A machine on which some paths, services and accounts exist: it goes by the length of their names.
class SomeMachine final : public MachineFacts {
 public:
  PathKind pathKind(const std::string& path) const override { return static_cast<PathKind>(path.size() % 3); }
  ProgramKind programKind(const std::string& path) const override { return static_cast<ProgramKind>(path.size() % 4); }
  std::optional<ServiceFacts> service(const std::string& name) const override {
    if (name.size() % 2 == 0) return std::nullopt;
    return ServiceFacts{name, name.size() % 3 != 0, name.size() % 5 == 0, name.size() % 7 == 0};
  }
  std::optional<std::string> serviceWithDisplayName(const std::string& name) const override {
    return name.size() % 4 == 3 ? std::optional(name) : std::nullopt;
  }
  bool isDriver(const std::string& name) const override { return name.size() % 11 == 0; }
  bool groupExists(const std::string& name) const override { return name.size() % 2 == 0; }
  bool privilegeExists(const std::string& name) const override { return name.size() % 3 == 0; }
  std::string accountName(const std::string& account) const override { return account; }
  bool accountExists(const std::string& account) const override { return account.size() % 2 == 0; }
  bool sameName(const std::string& left, const std::string& right) const override { return left == right; }
  std::string expand(const std::string& text) const override { return text; }
};

bool occursOnce(std::string_view text, std::string_view part) {
  const auto first = text.find(part);
  return first != std::string_view::npos && text.find(part, first + 1) == std::string_view::npos;
}

/// Whatever stands in a request file, it is understood or refused with a reason, and no password gets into the reasons.
void request(std::string_view bytes) {
  try {
    const ApplyRequest parsed = parseApplyRequest(bytes);
    std::string said;
    for (const Problem& problem : parsed.content.problems) said += toLine(toJson(problem));
    for (const Problem& problem : validate(parsed.content.operations, SomeMachine())) {
      expect(problem.operation < parsed.content.operations.size(), "a problem is one of an operation");
      said += toLine(toJson(problem)) + toLine(toJson(toFailure(problem)));
    }
    for (const Operation& operation : parsed.content.operations) {
      const auto& password = operation.password;
      if (!password || password->size() < 8 || !occursOnce(bytes, *password)) continue;
      expect(said.find(*password) == std::string::npos, "a password is in no message");
    }
  } catch (const FailureError& error) {
    expect(!error.failure().code.empty(), "a refusal has a code");
    toLine(toJson(error.failure()));
  }
}

/// A line is understood or refused, and answered under the number that it has.
void rpcLine(std::string_view bytes) {
  std::optional<std::int64_t> id;
  try {
    const RpcRequest parsed = parseRpcRequest(bytes, id);
    expect(id == parsed.id, "the number is known");
    expect((*parseJson(bytes))["id"] == Json(parsed.id), "the number is the one that was given");
  } catch (const FailureError& error) {
    toLine(toJson(error.failure()));
    const auto json = parseJson(bytes);
    if (id) expect(json && (*json)["id"] == Json(*id), "the number of a refused line is the one that was given");
  }
}

/// What a host tells is checked: what comes out passes the check again, unchanged.
void stateLine(std::string_view bytes) {
  const auto state = parseReportedState(bytes);
  if (!state) return;
  expect(checkedReason(state->reason) == state->reason, "a checked reason is one");
  toLine(state->reason);
}

/// Events that are read from a file are events when they are read again.
void eventLines(std::string_view bytes) {
  Input input(bytes);
  const std::size_t limit = input.byte();
  const Json events = lastEvents(input.rest(), limit);
  expect(events.size() <= limit, "no more events than asked for");
  std::string lines;
  for (const Json& event : events) lines += toLine(event) + '\n';
  expect(lastEvents(lines, limit) == events, "events stay events");
  for (const std::uint32_t code : {0U, 1U, 1066U, 1067U, 1077U}) {
    const Json reason = reasonOfStop(code, 3, true, events);
    expect(checkedReason(reason) == reason, "a reason of events is one");
  }
}

/// What is understood can be said again.
void elevatedLine(std::string_view bytes) {
  const auto withoutEnd = [](const std::string& line) { return line.substr(0, line.size() - 1); };
  if (const auto call = parseElevatedCall(bytes)) {
    const auto again = parseElevatedCall(withoutEnd(toLine(*call)));
    expect(again && again->words == call->words && again->language == call->language, "a call survives");
  }
  if (const auto reply = parseElevatedReply(bytes)) {
    const auto again = parseElevatedReply(withoutEnd(toLine(*reply)));
    expect(again && again->kind == reply->kind && again->text == reply->text && again->exitCode == reply->exitCode,
           "a reply survives");
  }
}

constexpr std::array<std::string_view, 4> kRequests = {
    R"({"protocol":1,"id":"a","operations":[{"op":"create","name":"Game","displayName":"","description":"","startType":"automatic","account":"PC\\ops","password":"hunter2hunter2","dependencies":["Tcpip"],"delegate":null,"parameters":{"Application":"C:\\games\\server.exe","AppParameters":"--x","AppExit":{"Default":"Exit","3":"Ignore"},"AppEnvironmentExtra":["A=1"],"AppThrottle":100,"AppEvents":{"Start/Pre":"cmd /c x"},"AppAffinity":"0-2"}}]})",
    R"({"protocol":1,"id":"b","operations":[{"op":"configure","name":"Shop","startType":"disabled","parameters":{"AppStdout":null,"RotateAt":"00:00,12:30"}},{"op":"restart","name":"Shop","timeoutMs":30000}]})",
    R"({"protocol":1,"id":"c","operations":[{"op":"delete","name":"Shop","stop":true},{"op":"adopt","name":"Old"},{"op":"release","name":"Old","to":"C:\\nssm.exe"}]})",
    R"({"protocol":2,"id":"d","operations":[]})"};
constexpr std::array<std::string_view, 4> kRpc = {
    R"({"id":1,"method":"watch","params":{}})", R"({"id":9223372036854775807,"method":"events","params":{"name":"a","limit":5}})",
    R"({"id":18446744073709551615,"method":"list","params":{}})", R"({"id":-1.5e3,"method":[],"params":null})"};
constexpr std::array<std::string_view, 2> kStates = {
    R"({"protocol":1,"service":"Game","hostPid":12,"state":"backoff","pid":null,"startedAt":null,"nextStartAt":"2026-11-21T05:30:00.123Z","restarts":3,"reason":{"code":"exited","exitCode":3,"ranMs":120,"count":4,"windowMs":null,"win32":null,"object":null,"at":"2026-11-21T05:30:00.123Z"},"stdout":{"path":"C:\\a.log","bytes":1,"droppedBytes":2},"stderr":null})",
    R"({"protocol":1,"hostPid":1,"state":"running","stdout":{"path":"a","droppedBytes":18446744073709551615},"stderr":{"path":"b","droppedBytes":1}})"};
constexpr std::array<std::string_view, 2> kEvents = {
    "\x05{\"at\":\"2026-11-21T05:30:00.123Z\",\"event\":\"exited\",\"exitCode\":3,\"ranMs\":5,\"output\":[\"a\"]}\n"
    "{\"at\":\"2026-11-21T05:30:00.124Z\",\"event\":\"gaveUp\",\"count\":4,\"windowMs\":600000}\n",
    "\x02{\"at\":\"x\",\"event\":\"hookFailed\",\"exitCode\":99,\"object\":\"Start/Pre\"}\ngarbage\n{\"at\":"};
constexpr std::array<std::string_view, 4> kElevated = {
    R"({"words":["start","游戏"],"language":"zh-CN"})", R"({"output":"text\n"})", R"({"error":"text"})", R"({"exit":3})"};

constexpr std::array<Target, 5> kTargets = {{{"request", request, kRequests},
                                             {"rpc-line", rpcLine, kRpc},
                                             {"state-line", stateLine, kStates},
                                             {"event-lines", eventLines, kEvents},
                                             {"elevated-line", elevatedLine, kElevated}}};

}  // namespace

std::span<const Target> protocolTargets() { return kTargets; }

}  // namespace steward::fuzz
