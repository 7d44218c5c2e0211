#include <algorithm>
#include <string>

#include "app/cli_support.h"
#include "app/cli_transaction.h"
#include "app/cli_verbs.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "core/explain.h"
#include "core/hosting.h"
#include "core/validate.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr DWORD kAccess = SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE;

/// What follows `adopt` or `release`.
struct Selection {
  Words services;
  bool all = false;
  bool dryRun = false;
  std::optional<std::string> to;
};

constexpr std::string_view usageOf(OperationKind kind) {
  return kind == OperationKind::Adopt ? "Usage: steward adopt <service> ... | --all [--dry-run]"
                                      : "Usage: steward release <service> ... | --all [--dry-run] [--to <nssm.exe>]";
}

Selection parseSelection(const Words& words, OperationKind kind) {
  Selection selection;
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (*word == "--all") {
      selection.all = true;
    } else if (*word == "--dry-run") {
      selection.dryRun = true;
    } else if (*word == "--to" && kind == OperationKind::Release && word + 1 != words.end()) {
      selection.to = *++word;
    } else if (word->starts_with("--")) {
      throw CliStop{kExitUsage, std::string(usageOf(kind))};
    } else {
      selection.services.push_back(*word);
    }
  }
  // Either some services or all of them; nothing at all must not mean all.
  if (selection.all != selection.services.empty()) throw CliStop{kExitUsage, std::string(usageOf(kind))};
  return selection;
}

/// `--all` means what can be done without asking further: services of NSSM, or services that were adopted.
bool isMeantByAll(OperationKind kind, const ServiceFacts& service, bool knowsTarget) {
  if (kind == OperationKind::Adopt) return !service.own && service.managed && isNssm(service.executable);
  return service.own && (service.adoptedFrom || knowsTarget);
}

std::vector<Operation> operationsFor(const Selection& selection, OperationKind kind, SC_HANDLE manager,
                                     const MachineFacts& machine) {
  Words names;
  for (const std::string& name : selection.services) {
    names.push_back(win32::narrow(cliFindService(manager, name)));
  }
  if (selection.all) {
    for (const win32::ListedService& listed : win32::listServices(manager)) {
      std::string name = win32::narrow(listed.name);
      const auto service = machine.service(name);
      if (service && isMeantByAll(kind, *service, selection.to.has_value())) names.push_back(std::move(name));
    }
    std::ranges::sort(names);
  }
  std::vector<Operation> operations;
  for (std::string& name : names) {
    Operation operation{};
    operation.kind = kind;
    operation.name = std::move(name);
    operation.to = selection.to;
    operations.push_back(std::move(operation));
  }
  return operations;
}

std::string aboutProblem(const Problem& problem, const Operation& operation) {
  return operation.name + ": " + describeFailure(toFailure(problem));
}

/// Ends the verb when anything forbids one of the operations; all of it is told.
void refuseProblems(std::span<const Problem> problems, std::span<const Operation> operations) {
  if (firstError(problems) == nullptr) return;
  std::string text;
  for (const Problem& problem : problems) {
    if (problem.warning) continue;
    if (!text.empty()) text += "\r\n";
    text += aboutProblem(problem, operations[problem.operation]);
  }
  throw CliStop{kExitSetting, text};
}

std::string_view doneText(OperationKind kind, bool dryRun) {
  constexpr Bilingual kAdopted = {" is run by Steward now.", " 现由服务管家托管。"};
  constexpr Bilingual kAdoptable = {" would be run by Steward.", " 将由服务管家托管。"};
  constexpr Bilingual kReleased = {" is run by NSSM again.", " 现由 NSSM 托管。"};
  constexpr Bilingual kReleasable = {" would be run by NSSM again.", " 将由 NSSM 托管。"};
  const Bilingual& adopt = dryRun ? kAdoptable : kAdopted;
  const Bilingual& release = dryRun ? kReleasable : kReleased;
  return in(cliLanguage(), kind == OperationKind::Adopt ? adopt : release);
}

void printNothingToDo(OperationKind kind) {
  constexpr Bilingual kNoNssm = {"NSSM runs no service on this machine.", "此计算机上没有由 NSSM 托管的服务。"};
  constexpr Bilingual kNoAdopted = {"No service on this machine was adopted from NSSM.",
                                    "此计算机上没有从 NSSM 接管的服务。"};
  printLine(in(cliLanguage(), kind == OperationKind::Adopt ? kNoNssm : kNoAdopted));
}

int changeHosts(const Words& words, OperationKind kind) {
  const Selection selection = parseSelection(words, kind);
  const auto manager = cliManager(kAccess);
  const LocalMachine machine(manager.get());
  const auto operations = operationsFor(selection, kind, manager.get(), machine);
  if (operations.empty()) {
    printNothingToDo(kind);
    return kExitOk;
  }
  const auto problems = validate(operations, machine);
  refuseProblems(problems, operations);
  if (!selection.dryRun) runTransaction(operations, manager.get());
  for (std::size_t i = 0; i < operations.size(); ++i) {
    std::string line = operations[i].name + std::string(doneText(kind, selection.dryRun));
    for (const Problem& problem : problems) {
      if (problem.operation != i) continue;
      const std::string explained = explainCode(problem.code, cliLanguage());
      line = problem.code == "hostUnchanged" ? operations[i].name + ": " + explained : line + ' ' + explained;
    }
    printLine(line);
  }
  return kExitOk;
}

}  // namespace

int cliAdopt(const Words& words) { return changeHosts(words, OperationKind::Adopt); }

int cliRelease(const Words& words) { return changeHosts(words, OperationKind::Release); }

}  // namespace steward
