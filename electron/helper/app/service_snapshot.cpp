#include "app/service_snapshot.h"

#include "app/service_entry.h"
#include "app/service_json.h"
#include "win32/state_client.h"
#include "win32/text.h"

namespace steward {
namespace {

constexpr DWORD kStatePipeTimeoutMs = 1000;

/// Null when the service is gone.
Json describe(SC_HANDLE manager, const win32::ListedService& listed) {
  ServiceEntry entry;
  entry.listed = listed;
  if (!readConfiguration(manager, entry)) return nullptr;
  const SERVICE_STATUS_PROCESS& status = listed.status;
  if (status.dwCurrentState == SERVICE_STOPPED) {
    readStopReason(entry);
  } else if (entry.managed == "steward" && status.dwProcessId != 0) {
    entry.reported = win32::readState(listed.name, status.dwProcessId, kStatePipeTimeoutMs);
  }
  return serviceJson(entry);
}

}  // namespace

Json describeService(SC_HANDLE manager, const std::wstring& name) {
  const auto service = win32::openService(manager, name, SERVICE_QUERY_STATUS | SERVICE_QUERY_CONFIG);
  const std::string shown = win32::narrow(name);
  const std::wstring displayName = win32::queryConfiguration(service.get(), shown).displayName;
  return describe(manager, {name, displayName, win32::queryStatus(service.get(), shown)});
}

Json describeServices(SC_HANDLE manager, std::span<const win32::ListedService> services) {
  Json described = Json::array();
  for (const win32::ListedService& service : services) {
    Json one = describe(manager, service);
    if (!one.is_null()) described.push_back(std::move(one));
  }
  return described;
}

}  // namespace steward
