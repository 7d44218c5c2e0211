#pragma once

#include <windows.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "win32/handle.h"

namespace steward::win32 {

/// A service as the Service Control Manager lists it.
struct ListedService {
  std::wstring name;
  std::wstring displayName;
  SERVICE_STATUS_PROCESS status;
};

/// A service's configuration.
struct ServiceConfiguration {
  DWORD type;
  DWORD startType;
  bool delayed;
  std::wstring imagePath;
  std::wstring account;
  std::wstring displayName;
  std::wstring description;
  std::vector<std::wstring> dependencies;  ///< load order groups with a leading `+`
  std::wstring group;                      ///< the load order group that it belongs to, or empty
};

/// What to change; nothing leaves a field as it is.
struct ServiceConfigurationChange {
  std::optional<DWORD> type;
  std::optional<DWORD> startType;
  std::optional<bool> delayed;
  std::optional<std::wstring> imagePath;
  std::optional<std::wstring> account;
  std::optional<std::wstring> password;
  std::optional<std::wstring> displayName;
  std::optional<std::wstring> description;
  std::optional<std::vector<std::wstring>> dependencies;
};

/// Opens the Service Control Manager of this machine. Throws `Error`.
ServiceHandle openManager(DWORD access);

/// Opens a service by its key name. Throws `Error`.
ServiceHandle openService(SC_HANDLE manager, const std::wstring& name, DWORD access);

/// Opens a service by its key name; an empty handle when there is none.
ServiceHandle openServiceIfExists(SC_HANDLE manager, const std::wstring& name, DWORD access);

/// All Win32 services. Throws `Error`.
std::vector<ListedService> listServices(SC_HANDLE manager);

/// The key name of the service with this key or display name, spelled as registered; nothing when there is none.
std::optional<std::wstring> findService(SC_HANDLE manager, const std::wstring& keyOrDisplayName);

SERVICE_STATUS_PROCESS queryStatus(SC_HANDLE service, std::string_view name);

ServiceConfiguration queryConfiguration(SC_HANDLE service, std::string_view name);

/// Applies a change by as many calls as it needs. Throws `Error`.
void changeConfiguration(SC_HANDLE service, std::string_view name, const ServiceConfigurationChange& change);

/// Makes the SCM run failure actions also for a service that stopped with an error, as NSSM does at installation.
/// A system without this setting is no error.
void runFailureActionsOnErrors(SC_HANDLE service);

/// NSSM's word for a state, such as `SERVICE_RUNNING`; `UNKNOWN` for another number.
const char* stateWord(DWORD state);

}  // namespace steward::win32
