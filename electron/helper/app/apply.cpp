#include "app/apply.h"

#include <windows.h>

#include <span>
#include <string_view>

#include "app/elevated_run.h"
#include "app/failures.h"
#include "app/machine_facts.h"
#include "app/transaction.h"
#include "core/validate.h"
#include "version.h"
#include "win32/account.h"
#include "win32/elevation.h"
#include "win32/error.h"
#include "win32/file.h"
#include "win32/handle.h"
#include "win32/scm.h"
#include "win32/sha256.h"
#include "win32/standard_streams.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr std::string_view kElevate = "--elevate";
constexpr std::size_t kMaxRequestBytes = 4 * 1024 * 1024;

struct Outcome {
  std::string id;  ///< empty when it could not be read
  Json results = Json::array();
  std::optional<Failure> failure;
  bool rolledBack = false;
  std::optional<std::size_t> failedOperation;
};

[[noreturn]] void refuse(std::string_view code, std::string_view message) {
  Failure failure;
  failure.code = code;
  failure.message = message;
  throw FailureError(std::move(failure));
}

win32::Handle openRequest(const std::wstring& path) {
  // No sharing: what is read is what was written, and nobody writes it now. The delete access makes removal certain.
  win32::Handle file(CreateFileW(win32::longPath(path).c_str(), GENERIC_READ | DELETE, 0, nullptr, OPEN_EXISTING,
                                 FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
  if (file) return file;
  Failure failure = toFailure(win32::Error(GetLastError(), "CreateFileW", win32::narrow(path)));
  failure.code = "requestUnreadable";
  throw FailureError(std::move(failure));
}

std::string readRequest(HANDLE file) {
  LARGE_INTEGER size{};
  if (!GetFileSizeEx(file, &size)) win32::throwLastError("GetFileSizeEx");
  if (size.QuadPart > static_cast<LONGLONG>(kMaxRequestBytes)) {
    refuse("requestTooLarge", "the request file is larger than 4 MiB");
  }
  std::string bytes(static_cast<std::size_t>(size.QuadPart), '\0');
  DWORD count = 0;
  if (!ReadFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &count, nullptr) || count != bytes.size()) {
    refuse("requestUnreadable", "the request file could not be read as a whole");
  }
  return bytes;
}

void checkHash(const std::string& bytes, const std::string& wanted) {
  const std::string actual = win32::sha256Hex(bytes);
  if (!equalIgnoringAsciiCase(actual, wanted)) {
    refuse("hashMismatch", "the request file was changed after its hash was taken; nothing was done");
  }
}

/// Reads a request file once and removes it: it may hold a password, and nobody needs it a second time. Only the request
/// itself is removed: the path may have been led to any other file, which this process has the rights to delete.
std::string takeRequest(const std::wstring& path, const std::string& hash) {
  const win32::Handle file = openRequest(path);
  std::string bytes = readRequest(file.get());
  checkHash(bytes, hash);
  FILE_DISPOSITION_INFO removal{TRUE};
  if (!SetFileInformationByHandle(file.get(), FileDispositionInfo, &removal, sizeof removal)) {
    win32::throwLastError("SetFileInformationByHandle", win32::narrow(path));
  }
  return bytes;
}

/// Refuses operations that have any problem, of which some may be known; the first one is told.
void refuseProblems(std::span<const Operation> operations, std::vector<Problem> problems, const MachineFacts& machine,
                    Outcome& outcome) {
  for (Problem& problem : validate(operations, machine)) problems.push_back(std::move(problem));
  const Problem* error = firstError(problems);
  if (error == nullptr) return;
  outcome.failedOperation = error->operation;
  Failure failure = toFailure(*error);
  failure.object = operations[error->operation].name;
  throw FailureError(std::move(failure));
}

/// Executes every operation by itself; each result says what became of its own.
Json executeEach(SC_HANDLE manager, std::span<const Operation> operations, const MachineFacts& machine) {
  Json results = Json::array();
  for (const Operation& operation : operations) {
    const std::span one(&operation, 1);
    Json result = {{"op", operationWord(operation.kind)}, {"name", operation.name}, {"state", nullptr}};
    const auto failure = tryTo([&] {
      Outcome refused;
      refuseProblems(one, {}, machine, refused);
      Transaction transaction(manager, kChangedByApp);
      try {
        result = transaction.run(one)[0];
      } catch (...) {
        transaction.rollBack();
        throw;
      }
    });
    result["error"] = failure ? toJson(*failure) : Json(nullptr);
    results.push_back(std::move(result));
  }
  return results;
}

void execute(std::span<const std::string> words, Outcome& outcome) {
  if (words.size() != 3 || words[1] != "--sha256" || words[2].size() != 64) {
    refuse("badRequest", "usage: steward apply [--elevate] <request file> --sha256 <64 hexadecimal digits>");
  }
  const ApplyRequest request = parseApplyRequest(takeRequest(win32::widen(words[0]), words[2]));
  outcome.id = request.id;
  const auto manager =
      win32::openManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE | SC_MANAGER_CREATE_SERVICE);
  const LocalMachine machine(manager.get());
  if (request.each) {
    outcome.results = executeEach(manager.get(), request.content.operations, machine);
    return;
  }
  refuseProblems(request.content.operations, request.content.problems, machine, outcome);
  Transaction transaction(manager.get(), kChangedByApp);
  try {
    outcome.results = transaction.run(request.content.operations);
  } catch (...) {
    outcome.failedOperation = transaction.failedOperation();
    outcome.rolledBack = transaction.rollBack();
    throw;
  }
}

/// Has an elevated process do it, whose result is printed.
int applyElevated(const std::vector<std::string>& words) {
  if (!win32::canAskForElevation()) refuse("elevationFailed", "nobody can be asked: this session has no visible desktop");
  return callElevated(words);
}

Json toJson(const Outcome& outcome) {
  Json json = {{"protocol", kProtocol},
               {"id", outcome.id.empty() ? Json(nullptr) : Json(outcome.id)},
               {"ok", !outcome.failure},
               {"results", outcome.results},
               {"error", outcome.failure ? toJson(*outcome.failure) : Json(nullptr)},
               {"rolledBack", outcome.rolledBack}};
  json["failedOperation"] = orNull(outcome.failedOperation);
  return json;
}

}  // namespace

int runApply(const std::vector<std::string>& words) {
  Outcome outcome;
  std::optional<int> exitCode;
  outcome.failure = tryTo([&] {
    const bool elevate = words.size() == 4 && words[0] == kElevate;
    if (!elevate || win32::isElevated()) return execute(std::span(words).subspan(elevate ? 1 : 0), outcome);
    exitCode = applyElevated({"apply", words[1], words[2], words[3]});
  });
  if (exitCode) return *exitCode;
  win32::write(win32::StandardStream::Output, toLine(toJson(outcome)) + '\n');
  return outcome.failure ? 1 : 0;
}

}  // namespace steward
