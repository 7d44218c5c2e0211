#include "win32/ordinary_rights.h"

#include "win32/account.h"
#include "win32/system_facts.h"

namespace steward::win32 {
namespace {

/// What the default security descriptors of Windows grant to interactive users.
constexpr DWORD kService = SERVICE_QUERY_CONFIG | SERVICE_QUERY_STATUS | SERVICE_ENUMERATE_DEPENDENTS |
                           SERVICE_INTERROGATE | SERVICE_USER_DEFINED_CONTROL | READ_CONTROL;
constexpr DWORD kManager =
    SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE | SC_MANAGER_QUERY_LOCK_STATUS | READ_CONTROL;

bool& isOrdinaryUserInWine() {
  static bool ordinary = wineVersion().has_value() && !isElevated();
  return ordinary;
}

}  // namespace

bool isBeyondOrdinaryUser(DWORD serviceAccess) noexcept {
  return (serviceAccess & ~kService) != 0 && isOrdinaryUserInWine();
}

bool isManagerBeyondOrdinaryUser(DWORD managerAccess) noexcept {
  return (managerAccess & ~kManager) != 0 && isOrdinaryUserInWine();
}

void countAsElevatedInWine() noexcept { isOrdinaryUserInWine() = false; }

}  // namespace steward::win32
