#pragma once

#include <windows.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/service_entry.h"
#include "core/json.h"

namespace steward {

/// The supervised program of a running managed service.
struct RunningProgram {
  std::string name;
  DWORD pid;
};

/// All services of the machine and what changes about them. Lives on one thread, whose alertable waits bring the
/// notifications of the SCM and of the hosts' pipes.
class ServiceTable {
 public:
  /// `manager` needs SC_MANAGER_CONNECT and SC_MANAGER_ENUMERATE_SERVICE and must outlive this.
  explicit ServiceTable(SC_HANDLE manager);

  /// Lists everything anew, configurations included.
  void refresh();

  /// Subscribes to changes from now on.
  void watch();
  bool watching() const { return watching_; }

  /// Waits until every connected host has told its state, at most `timeoutMs`. Other notifications come in meanwhile.
  void awaitStates(DWORD timeoutMs);

  /// Every service as the protocol describes it, which also counts as told.
  Json all();

  /// What has changed since it was last told: `{changed, removed}`, or null.
  Json takeChanges();

  /// Whether something waits to be told.
  bool hasChanges() const { return dirty_; }

  /// How long the caller may wait before `poll` is due; INFINITE when notifications suffice.
  DWORD pollIntervalMs() const;

  /// Does what no notification brings: states where the system does not notify, and pipes that were not there yet.
  void poll();

  std::vector<RunningProgram> runningPrograms() const;

 private:
  void update(ServiceEntry& entry, const win32::ListedService& listed);
  void updateStatus(ServiceEntry& entry, const SERVICE_STATUS_PROCESS& status);
  void subscribe(ServiceEntry& entry);
  void follow(ServiceEntry& entry);
  void onStatus(const std::wstring& name, bool lost);
  void onState(const std::wstring& name, std::optional<ReportedState> state);
  void touch(ServiceEntry& entry);

  SC_HANDLE manager_;
  /// Wine sends no SERVICE_NOTIFY_DELETE_PENDING.
  const bool notifiesDeletion_;
  std::map<std::wstring, ServiceEntry> entries_;
  std::vector<std::string> removed_;
  bool watching_ = false;
  bool dirty_ = false;
  bool stale_ = false;        ///< notifications of some service were lost
  bool unnotified_ = false;   ///< some service's status is not notified
  bool unconnected_ = false;  ///< some host's pipe could not be had yet
};

}  // namespace steward
