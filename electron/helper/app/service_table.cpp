#include "app/service_table.h"

#include <algorithm>
#include <set>

#include "app/failures.h"
#include "app/service_json.h"
#include "win32/system_facts.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr DWORD kUnnotifiedPollMs = 1000;
/// Where stopped services cannot be subscribed to, listing them is all there is to notice a start in time.
constexpr DWORD kStoppedPollMs = 150;
/// A host opens its pipe within moments of its start.
constexpr DWORD kUnconnectedPollMs = 200;

bool sameStatus(const SERVICE_STATUS_PROCESS& left, const SERVICE_STATUS_PROCESS& right) {
  return left.dwCurrentState == right.dwCurrentState && left.dwProcessId == right.dwProcessId &&
         left.dwWin32ExitCode == right.dwWin32ExitCode &&
         left.dwServiceSpecificExitCode == right.dwServiceSpecificExitCode;
}

}  // namespace

ServiceTable::ServiceTable(SC_HANDLE manager)
    : manager_(manager), notifiesDeletion_(!win32::wineVersion().has_value()) {}

void ServiceTable::refresh() {
  const auto services = win32::listServices(manager_);
  stale_ = false;
  unnotified_ = false;
  unconnected_ = false;
  std::set<std::wstring> present;
  for (const win32::ListedService& listed : services) {
    present.insert(listed.name);
    ServiceEntry& entry = entries_[listed.name];
    tryTo([&] { update(entry, listed); });
  }
  for (auto entry = entries_.begin(); entry != entries_.end();) {
    if (present.contains(entry->first)) {
      ++entry;
      continue;
    }
    removed_.push_back(win32::narrow(entry->first));
    dirty_ = true;
    entry = entries_.erase(entry);
  }
}

void ServiceTable::watch() {
  watching_ = true;
  for (auto& [name, entry] : entries_) {
    subscribe(entry);
    follow(entry);
  }
}

void ServiceTable::awaitStates(DWORD timeoutMs) {
  const auto isSilent = [](const auto& item) { return item.second.reader && !item.second.reported; };
  const ULONGLONG deadline = GetTickCount64() + timeoutMs;
  for (ULONGLONG now = GetTickCount64(); now < deadline && std::ranges::any_of(entries_, isSilent);
       now = GetTickCount64()) {
    SleepEx(static_cast<DWORD>(deadline - now), TRUE);
  }
}

Json ServiceTable::all() {
  Json services = Json::array();
  for (auto& [name, entry] : entries_) {
    entry.shown = serviceJson(entry);
    entry.dirty = false;
    services.push_back(entry.shown);
  }
  removed_.clear();
  dirty_ = false;
  return services;
}

Json ServiceTable::takeChanges() {
  Json changed = Json::array();
  for (auto& [name, entry] : entries_) {
    if (!entry.dirty) continue;
    entry.dirty = false;
    Json now = serviceJson(entry);
    if (now == entry.shown) continue;
    entry.shown = now;
    changed.push_back(std::move(now));
  }
  Json removed = removed_;
  removed_.clear();
  dirty_ = false;
  if (changed.empty() && removed.empty()) return nullptr;
  return {{"changed", std::move(changed)}, {"removed", std::move(removed)}};
}

DWORD ServiceTable::pollIntervalMs() const {
  if (!watching_) return INFINITE;
  if (unconnected_) return kUnconnectedPollMs;
  if (!unnotified_) return INFINITE;
  return notifiesDeletion_ ? kUnnotifiedPollMs : kStoppedPollMs;
}

void ServiceTable::poll() {
  if (unnotified_) {
    const auto services = win32::listServices(manager_);
    const auto isKnown = [&](const win32::ListedService& listed) { return entries_.contains(listed.name); };
    if (stale_ || services.size() != entries_.size() || !std::ranges::all_of(services, isKnown)) return refresh();
    unnotified_ = false;
    try {
      for (const win32::ListedService& listed : services) {
        ServiceEntry& entry = entries_[listed.name];
        updateStatus(entry, listed.status);
        subscribe(entry);
      }
    } catch (...) {
      // Whoever was not reached would wait for ever for a notification that it has not subscribed to.
      unnotified_ = true;
      throw;
    }
  }
  unconnected_ = false;
  for (auto& [name, entry] : entries_) follow(entry);
}

std::vector<RunningProgram> ServiceTable::runningPrograms() const {
  std::vector<RunningProgram> programs;
  for (const auto& [name, entry] : entries_) {
    if (entry.managed.is_null() || entry.listed.status.dwCurrentState == SERVICE_STOPPED) continue;
    const DWORD ownPid = entry.listed.status.dwProcessId;
    if (isWithoutHost(entry.managed) && ownPid != 0) programs.push_back({win32::narrow(name), ownPid});
    if (entry.reported && entry.reported->pid) programs.push_back({win32::narrow(name), *entry.reported->pid});
  }
  return programs;
}

void ServiceTable::update(ServiceEntry& entry, const win32::ListedService& listed) {
  entry.listed.name = listed.name;
  if (entry.listed.displayName != listed.displayName) {
    entry.listed.displayName = listed.displayName;
    touch(entry);
  }
  if (readConfiguration(manager_, entry)) touch(entry);
  updateStatus(entry, listed.status);
  if (watching_) subscribe(entry);
  follow(entry);
}

void ServiceTable::updateStatus(ServiceEntry& entry, const SERVICE_STATUS_PROCESS& status) {
  if (sameStatus(entry.listed.status, status) && !entry.shown.is_null()) return;
  entry.listed.status = status;
  if (status.dwCurrentState == SERVICE_STOPPED) {
    entry.reader.reset();
    entry.reported.reset();
    readStopReason(entry);
  }
  touch(entry);
}

void ServiceTable::subscribe(ServiceEntry& entry) {
  if (!notifiesDeletion_ && entry.listed.status.dwCurrentState == SERVICE_STOPPED) {
    // A subscription that is never told to go would keep a deleted service alive.
    entry.subscription.reset();
    unnotified_ = true;
    return;
  }
  if (entry.subscription) return;
  const std::wstring name = entry.listed.name;
  entry.subscription = win32::StatusSubscription::create(manager_, name,
                                                         [this, name](bool lost) { onStatus(name, lost); });
  if (!entry.subscription) unnotified_ = true;
}

/// Keeps a managed service's pipe connected while its host runs.
void ServiceTable::follow(ServiceEntry& entry) {
  const SERVICE_STATUS_PROCESS& status = entry.listed.status;
  if (entry.managed != "steward" || status.dwCurrentState == SERVICE_STOPPED || status.dwProcessId == 0) return;
  if (entry.reader && entry.reader->hostPid() == status.dwProcessId) return;
  const std::wstring name = entry.listed.name;
  entry.reader = win32::StateReader::connect(
      name, status.dwProcessId,
      [this, name](std::optional<ReportedState> state) { onState(name, std::move(state)); });
  if (entry.reader) return;
  // A host without a pipe may have died. A service that cannot be asked is on its way out, which the next list tells.
  tryTo([&] {
    const auto service = win32::openServiceIfExists(manager_, name, SERVICE_QUERY_STATUS);
    if (service) updateStatus(entry, win32::queryStatus(service.get(), win32::narrow(name)));
  });
  unconnected_ |= entry.listed.status.dwCurrentState != SERVICE_STOPPED;
}

void ServiceTable::onStatus(const std::wstring& name, bool lost) {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return;
  ServiceEntry& entry = found->second;
  if (lost) {
    // The service goes, or notifications were missed; listing anew tells which.
    entry.subscription.reset();
    unnotified_ = true;
    stale_ = true;
    return;
  }
  const auto service = win32::openServiceIfExists(manager_, name, SERVICE_QUERY_STATUS);
  if (!service) return;
  updateStatus(entry, win32::queryStatus(service.get(), win32::narrow(name)));
  subscribe(entry);
  follow(entry);
}

void ServiceTable::onState(const std::wstring& name, std::optional<ReportedState> state) {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return;
  if (!state) {
    found->second.reader.reset();
    found->second.reported.reset();
    unconnected_ |= found->second.listed.status.dwCurrentState != SERVICE_STOPPED;
  } else {
    found->second.reported = std::move(state);
  }
  touch(found->second);
}

void ServiceTable::touch(ServiceEntry& entry) {
  entry.dirty = true;
  dirty_ = true;
}

}  // namespace steward
