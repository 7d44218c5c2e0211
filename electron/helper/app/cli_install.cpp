#include <string>

#include "app/cli_form.h"
#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/config_history.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "app/service_creation.h"
#include "core/command_line.h"
#include "core/explain.h"
#include "core/parameter_text.h"
#include "core/validate.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

/// The program's words as it will get them again.
std::string quoted(Words words) {
  for (std::string& word : words) word = quoteArgument(word);
  return joinWords(words);
}

/// @param native the program is a service itself
Operation creation(const Words& words, bool native) {
  Operation operation{};
  operation.kind = OperationKind::Create;
  operation.name = words[0];
  operation.displayName = "";
  operation.description = "";
  operation.startType = StartType::Automatic;
  operation.account = "LocalSystem";
  operation.dependencies.emplace();
  operation.parameters["Application"] = ParameterValue(words[1]);
  operation.withoutHost = native;
  if (!native) operation.parameters["AppDirectory"] = ParameterValue(directoryOf(words[1]));
  if (words.size() > 2) {
    const Words arguments(words.begin() + 2, words.end());
    operation.parameters["AppParameters"] = ParameterValue(native ? quoted(arguments) : joinWords(arguments));
  }
  return operation;
}

/// The exit code with which NSSM fails: at the name in CreateService, before that at too many arguments, else at the settings.
int exitCodeFor(const Problem& problem) {
  if (problem.field == "name") return kExitCreate;
  return problem.code == "argumentsTooLong" ? kExitManager : kExitSetting;
}

void refuseProblems(const Operation& operation, SC_HANDLE manager) {
  const LocalMachine machine(manager);
  const auto problems = validate(std::span(&operation, 1), machine);
  const Problem* error = firstError(problems);
  if (error == nullptr) return;
  std::string text = "Error creating service!";
  if (error->code == "nameTaken" || error->code == "nameTakenCase") {
    text += "\r\nCreateService(): " + win32::systemMessage(ERROR_SERVICE_EXISTS);
  }
  throw CliStop{exitCodeFor(*error), text + "\r\n" + describeFailure(toFailure(*error))};
}

}  // namespace

int cliInstall(const Words& given) {
  const bool native = !given.empty() && given[0] == "--native";
  const Words words(given.begin() + (native ? 1 : 0), given.end());
  if (native && words.size() < 2) throw CliUsage{};
  if (words.size() < 2) {
    return openForm("--create", kExitUsage, "steward install <service> <program> [<arguments> ...]");
  }
  const auto manager =
      cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE | SC_MANAGER_CREATE_SERVICE);
  const Operation operation = creation(words, native);
  refuseProblems(operation, manager.get());
  try {
    const auto lock = cliLock(win32::widen(operation.name), kExitCreate);
    ConfigHistory history(manager.get(), operation.name, OperationKind::Create);
    createService(manager.get(), operation);
    history.keep(kChangedByConsole);
  } catch (const win32::Error& error) {
    throw CliStop{kExitCreate, "Error creating service!\r\n" + describeRefusal(error.operation(), error.code()),
                  error.code()};
  }
  printLine("Service \"" + operation.name + "\" installed successfully!");
  return kExitOk;
}

int cliRemove(const Words& words) {
  constexpr const char* kInstead = "steward remove <service> confirm";
  if (words.empty()) return openForm("", kExitUsage, kInstead);
  if (words.size() < 2) {
    return openForm("--edit=" + win32::narrow(cliTarget(words[0]).name), kExitConfirm, kInstead);
  }
  if (!equalIgnoringAsciiCase(words[1], "confirm")) {
    throw CliStop{kExitConfirm, std::string("To remove a service without confirmation: ") + kInstead};
  }
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  const std::wstring name = cliFindService(manager.get(), words[0]);
  const auto lock = cliLock(name, kExitDelete);
  ConfigHistory history(manager.get(), win32::narrow(name), OperationKind::Delete);
  Deletion deletion{};
  try {
    deletion = deleteService(manager.get(), name);
  } catch (const win32::Error& error) {
    if (error.code() == ERROR_SERVICE_DOES_NOT_EXIST) throw;
    throw CliStop{kExitDelete, "Error deleting service!\r\n" + describeRefusal("DeleteService", error.code()),
                  error.code()};
  }
  history.keep(kChangedByConsole);
  printLine("Service \"" + win32::narrow(name) + "\" removed successfully!");
  // NSSM says no more, and leaves people to wonder why the service is still listed.
  if (deletion == Deletion::WhenStopped) printErrorLine(explainCode("deletedWhenStopped", cliLanguage()));
  if (deletion == Deletion::WhenReleased) printErrorLine(explainCode("serviceMarkedForDeletion", cliLanguage()));
  return kExitOk;
}

}  // namespace steward
