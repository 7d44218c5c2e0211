#include <algorithm>
#include <string>

#include "app/cli_support.h"
#include "app/cli_transaction.h"
#include "app/cli_verbs.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "app/present_service.h"
#include "core/explain_config.h"
#include "core/rules.h"
#include "core/validate.h"
#include "win32/account.h"
#include "win32/file.h"
#include "win32/standard_input.h"
#include "win32/standard_streams.h"
#include "win32/text.h"

namespace steward {
namespace {

/// What engines ask for: a run that changed something is told from one that found all as it should be.
constexpr int kExitUnchanged = 0;
constexpr int kExitFailed = 1;
constexpr int kExitChanged = 2;

constexpr std::size_t kMaxConfigBytes = 4 * 1024 * 1024;
constexpr std::size_t kMaxInputBytes = 64 * 1024;
constexpr const char* kStandardInput = "-";

struct Call {
  std::string file;
  bool dryRun = false;
  bool json = false;
};

Call parseCall(Words words) {
  Call call;
  call.json = cliTakeJsonSwitch(words);
  call.dryRun = std::erase(words, "--dry-run") > 0;
  if (words.size() != 1 || words[0].starts_with("--")) throw CliUsage{};
  call.file = words[0];
  return call;
}

/// PowerShell 5 writes UTF-16 with `>`, and a byte order mark where it writes UTF-8.
std::string asUtf8(const std::string& bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return bytes.substr(3);
  if (!bytes.starts_with("\xFF\xFE")) return bytes;
  std::wstring text;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    text += static_cast<wchar_t>(static_cast<unsigned char>(bytes[i]) | static_cast<unsigned char>(bytes[i + 1]) << 8);
  }
  return win32::narrow(text);
}

std::string readConfig(const std::string& file) {
  if (file == kStandardInput) return asUtf8(win32::readStandardInput(kMaxConfigBytes));
  std::string bytes = win32::readFileStart(win32::widen(file), kMaxConfigBytes + 1);
  if (bytes.size() > kMaxConfigBytes) throw win32::Error(ERROR_FILE_TOO_LARGE, "ReadFile", file);
  return asUtf8(bytes);
}

/// Reads passwords where the configuration says, when they are needed.
class Passwords {
 public:
  explicit Passwords(bool inputIsTaken) : inputIsTaken_(inputIsTaken) {}

  /// Nothing when it is not there.
  std::optional<std::string> read(const PasswordSource& source) {
    if (source.variable.empty()) return line(source.line);
    const std::wstring name = win32::widen(source.variable);
    std::wstring value(GetEnvironmentVariableW(name.c_str(), nullptr, 0), L'\0');
    if (value.empty()) return std::nullopt;
    value.resize(GetEnvironmentVariableW(name.c_str(), value.data(), static_cast<DWORD>(value.size())));
    return win32::narrow(value);
  }

 private:
  std::optional<std::string> line(std::size_t number) {
    if (inputIsTaken_) return std::nullopt;
    if (!input_) input_ = asUtf8(win32::readStandardInput(kMaxInputBytes));
    std::size_t start = 0;
    for (std::size_t i = 1; i < number && start <= input_->size(); ++i) {
      const auto end = input_->find('\n', start);
      start = end == std::string::npos ? input_->size() + 1 : end + 1;
    }
    if (start >= input_->size()) return std::nullopt;
    std::string text = input_->substr(start, input_->find('\n', start) - start);
    if (text.ends_with('\r')) text.pop_back();
    return text;
  }

  bool inputIsTaken_;
  std::optional<std::string> input_;
};

std::string describe(const Problem& problem, std::size_t service) {
  Failure failure = toFailure(problem);
  failure.field = "services[" + std::to_string(service) + "]." + problem.field.value_or("");
  return describeFailure(failure);
}

[[noreturn]] void refuse(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) (text += text.empty() ? "" : "\r\n") += line;
  throw CliStop{kExitFailed, text};
}

FleetConfig parse(const std::string& text) {
  try {
    return parseFleetConfig(text);
  } catch (const FailureError& error) {
    refuse({explainConfig(error.failure(), cliLanguage())});
  }
}

/// The SCM may know `COMPUTER\user` as `.\user`: names that mean one account have one security identifier.
std::string accountKey(const std::string& account) {
  const std::string name = win32::scmAccountName(account);
  const win32::Sid sid = win32::lookUpSid(win32::widen(name));
  return sid.empty() ? name : win32::narrow(win32::sidText(sid));
}

FleetPlan planFor(const FleetConfig& config, SC_HANDLE manager) {
  const auto services = win32::listServices(manager);
  const auto find = [&](const std::string& name) -> std::optional<PresentService> {
    const auto found = std::ranges::find_if(services, [&](const win32::ListedService& listed) {
      return win32::equalIgnoringCase(listed.name, win32::widen(name));
    });
    return found == services.end() ? std::nullopt : readPresentService(manager, *found);
  };
  return planFleet(config.services, find, accountKey);
}

/// Fills in the passwords of accounts that are set, and ends the verb when anything forbids the plan.
void settle(FleetPlan& plan, const FleetConfig& config, Passwords passwords, const MachineFacts& machine) {
  std::vector<std::string> lines;
  for (const Problem& problem : config.problems) lines.push_back(describe(problem, problem.operation));
  for (const Problem& problem : plan.problems) lines.push_back(describe(problem, problem.operation));
  std::vector<bool> told(plan.operations.size());
  for (std::size_t i = 0; i < plan.operations.size(); ++i) {
    const auto& source = config.services[plan.origins[i]].passwordFrom;
    const auto& account = plan.operations[i].account;
    if (!source || !account || needsNoPassword(win32::scmAccountName(*account))) continue;
    plan.operations[i].password = passwords.read(*source);
    if (plan.operations[i].password) continue;
    const std::string what = source->variable.empty() ? "stdin" : source->variable;
    lines.push_back(describe({0, "passwordMissing", "passwordFrom", what, {}, false, {}}, plan.origins[i]));
    told[i] = true;
  }
  for (const Problem& problem : validate(plan.operations, machine)) {
    if (problem.warning || (told[problem.operation] && problem.code == "passwordMissing")) continue;
    lines.push_back(describe(problem, plan.origins[problem.operation]));
  }
  if (!lines.empty()) refuse(lines);
}

std::string_view actionText(OperationKind kind, bool dryRun) {
  struct Words {
    Bilingual done;
    Bilingual planned;
  };
  constexpr Words kCreate = {{"created", "已创建"}, {"would be created", "将创建"}};
  constexpr Words kDelete = {{"removed", "已删除"}, {"would be removed", "将删除"}};
  constexpr Words kStart = {{"started", "已启动"}, {"would be started", "将启动"}};
  constexpr Words kStop = {{"stopped", "已停止"}, {"would be stopped", "将停止"}};
  constexpr Words kAdopt = {{"taken over from NSSM", "已从 NSSM 接管"}, {"would be taken over from NSSM", "将从 NSSM 接管"}};
  const Words& words = kind == OperationKind::Create   ? kCreate
                       : kind == OperationKind::Delete ? kDelete
                       : kind == OperationKind::Start  ? kStart
                       : kind == OperationKind::Stop   ? kStop
                                                       : kAdopt;
  return in(cliLanguage(), dryRun ? words.planned : words.done);
}

void print(const FleetPlan& plan, const FleetConfig& config, bool dryRun) {
  constexpr Bilingual kNothing = {"Nothing to change.", "无需更改。"};
  constexpr Bilingual kNotSet = {"(not set)", "（未设置）"};
  if (plan.changes.empty()) printLine(in(cliLanguage(), kNothing));
  const auto shown = [&](const std::string& text) { return text.empty() ? std::string(in(cliLanguage(), kNotSet)) : text; };
  for (const FleetChange& change : plan.changes) {
    std::string line = config.services[change.service].settings.name + ": ";
    if (change.kind == OperationKind::Configure) {
      line += change.field + ": " + shown(change.from) + " -> " + shown(change.to);
    } else {
      line += actionText(change.kind, dryRun);
    }
    printLine(line);
  }
}

void printJson(const FleetPlan& plan, const FleetConfig& config, bool dryRun) {
  Json changes = Json::array();
  for (const FleetChange& change : plan.changes) {
    const bool field = change.kind == OperationKind::Configure;
    changes.push_back({{"service", config.services[change.service].settings.name},
                       {"action", operationWord(change.kind)},
                       {"field", field ? Json(change.field) : Json(nullptr)},
                       {"from", field ? Json(change.from) : Json(nullptr)},
                       {"to", field ? Json(change.to) : Json(nullptr)}});
  }
  printLine(toLine({{"changed", !changes.empty()}, {"dryRun", dryRun}, {"changes", std::move(changes)}}));
}

int applyConfig(const Call& call) {
  const FleetConfig config = parse(readConfig(call.file));
  const auto manager =
      cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE | (call.dryRun ? 0 : SC_MANAGER_CREATE_SERVICE));
  FleetPlan plan = planFor(config, manager.get());
  settle(plan, config, Passwords(call.file == kStandardInput), LocalMachine(manager.get()));
  if (!call.dryRun && !plan.operations.empty()) runTransaction(plan.operations, manager.get());
  call.json ? printJson(plan, config, call.dryRun) : print(plan, config, call.dryRun);
  return plan.changes.empty() ? kExitUnchanged : kExitChanged;
}

}  // namespace

int cliApplyConfig(const Words& words) {
  try {
    return applyConfig(parseCall(words));
  } catch (CliStop& stop) {
    // Otherwise NSSM's code for an unreachable service manager would mean a change.
    stop.exitCode = kExitFailed;
    throw;
  }
}

}  // namespace steward
