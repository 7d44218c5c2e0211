#include "win32/service_kind.h"

#include "win32/handle.h"

namespace steward::win32 {

bool isDriver(SC_HANDLE manager, const std::wstring& name) noexcept {
  const ServiceHandle service(OpenServiceW(manager, name.c_str(), SERVICE_QUERY_STATUS));
  SERVICE_STATUS status{};
  return service && QueryServiceStatus(service.get(), &status) && (status.dwServiceType & SERVICE_DRIVER) != 0;
}

bool isLaunchProtected(SC_HANDLE service) noexcept {
  // SERVICE_LAUNCH_PROTECTED_INFO, which MinGW's headers leave out, has this one member.
  DWORD protection = SERVICE_LAUNCH_PROTECTED_NONE;
  DWORD needed = 0;
  // Systems that do not know the level have no such services.
  return QueryServiceConfig2W(service, SERVICE_CONFIG_LAUNCH_PROTECTED, reinterpret_cast<BYTE*>(&protection),
                              sizeof protection, &needed) &&
         protection != SERVICE_LAUNCH_PROTECTED_NONE;
}

}  // namespace steward::win32
