#include "app/service_entry.h"

#include "app/failures.h"
#include "app/host_streams.h"
#include "app/service_json.h"
#include "win32/event_reader.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

/// Enough to find what made a service stop.
constexpr std::size_t kReasonEvents = 20;
/// Enough for what is recorded from the request for a stop on, the program's last lines among it.
constexpr std::size_t kStopEvents = 8;
constexpr std::size_t kStopBytes = 16 * 1024;

/// Where a stream's log is, for readers in any directory.
Json pathOrNull(const std::string& path, const std::string& directory) {
  return path.empty() ? Json(nullptr) : Json(win32::narrow(streamPath(path, directory)));
}

}  // namespace

bool readConfiguration(SC_HANDLE manager, ServiceEntry& entry) {
  const std::wstring& name = entry.listed.name;
  const auto service = win32::openServiceIfExists(manager, name, SERVICE_QUERY_CONFIG);
  if (!service) return false;
  entry.configuration = win32::queryConfiguration(service.get(), win32::narrow(name));
  entry.managed = managedBy(name, entry.configuration);
  entry.stdoutPath = nullptr;
  entry.stderrPath = nullptr;
  entry.logEncoding = HostSettings().logEncoding;
  if (!isWithoutHost(entry.managed)) {
    // An ordinary user may not read protected settings; the service's state is told all the same.
    tryTo([&] {
      const auto settings = win32::readHostSettings(name).settings;
      entry.stdoutPath = pathOrNull(settings.stdoutPath, settings.directory);
      entry.stderrPath = pathOrNull(settings.stderrPath, settings.directory);
      entry.logEncoding = settings.logEncoding;
    });
  }
  return true;
}

void readStopReason(ServiceEntry& entry) {
  const SERVICE_STATUS_PROCESS& status = entry.listed.status;
  const bool managed = !isWithoutHost(entry.managed);
  const bool explain = managed && !isOrderlyExit(status.dwWin32ExitCode);
  const bool ended = entry.managed == "steward" && status.dwWin32ExitCode == 0;
  entry.stopRequest = ended ? stopRequestIn(win32::readEvents(entry.listed.name, kStopEvents, kStopBytes)) : Json(nullptr);
  entry.stopReason = reasonOfStop(status.dwWin32ExitCode, status.dwServiceSpecificExitCode, managed,
                                  explain ? win32::readEvents(entry.listed.name, kReasonEvents) : Json::array());
}

}  // namespace steward
