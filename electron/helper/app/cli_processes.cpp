#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "core/json.h"
#include "core/process_tree.h"
#include "win32/error.h"
#include "win32/image_path.h"
#include "win32/process_stats.h"
#include "win32/scm.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr std::size_t kPidWidth = 8;

/// `    1234 <indentation><path>`, as NSSM prints it.
std::string line(std::uint32_t pid, std::size_t depth, const std::string& path) {
  std::string number = std::to_string(pid);
  number.insert(0, kPidWidth - std::min(kPidWidth, number.size()), ' ');
  return number + ' ' + std::string(depth, ' ') + path;
}

/// Prints, or adds to `list` where there is one, the service's process and everything it started, each after its parent.
void show(const std::string& word, Json* list) {
  const CliTarget target = cliTarget(word);
  const auto service = cliOpenService(target.manager.get(), target.name, SERVICE_QUERY_STATUS);
  const std::string name = win32::narrow(target.name);
  const SERVICE_STATUS_PROCESS status = win32::queryStatus(service.get(), name);
  if (status.dwCurrentState == SERVICE_STOPPED || status.dwProcessId == 0) {
    throw CliStop{kExitUsage, name + ": " + win32::systemMessage(ERROR_SERVICE_NOT_ACTIVE, cliTextLanguage())};
  }
  const auto rows = win32::snapshotProcesses();
  for (const TreeNode& node : processOutline(rows, status.dwProcessId)) {
    const ProcessRow& row = rows[node.row];
    const std::string path = win32::imagePath(row.pid);
    if (list == nullptr) {
      printLine(line(row.pid, node.depth, path.empty() ? "???" : path));
    } else {
      list->push_back({{"service", name},
                       {"pid", row.pid},
                       {"parent", node.depth == 0 ? Json(nullptr) : Json(row.parent)},
                       {"path", path.empty() ? Json(nullptr) : Json(path)}});
    }
  }
}

}  // namespace

int cliProcesses(const Words& words) {
  Words names = words;
  const bool asJson = cliTakeJsonSwitch(names);
  if (names.empty()) throw CliUsage{};
  Json list = Json::array();
  int failures = 0;
  for (const std::string& name : names) {
    try {
      show(name, asJson ? &list : nullptr);
    } catch (const CliStop& stop) {
      printErrorLine(stop.text);
      ++failures;
    }
  }
  if (asJson) printLine(toLine({{"processes", std::move(list)}}));
  return failures;
}

}  // namespace steward
