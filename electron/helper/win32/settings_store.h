#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/parameters.h"
#include "core/settings.h"

namespace steward::win32 {

/// `SYSTEM\CurrentControlSet\Services\<service>`, below HKEY_LOCAL_MACHINE.
std::wstring serviceKeyPath(std::wstring_view service);

/// Whether a service has the value `Parameters\Application`, which makes it one of NSSM's or Steward's.
/// Throws `Error`, ERROR_ACCESS_DENIED where the settings are protected from this user.
bool hasApplication(std::wstring_view service);

/// The same; nothing where the settings cannot be read.
std::optional<bool> mayHaveApplication(std::wstring_view service) noexcept;

/// Reads every parameter of the table that is set in the registry (scopes Nssm and Steward). A value of another
/// registry type than the table's is read as what it is. Throws `Error`, except for keys that do not exist.
ParameterValues readParameters(std::wstring_view service);

/// Reads one parameter; nothing when it is not set.
std::optional<ParameterValue> readParameter(std::wstring_view service, const Parameter& parameter);

/// Writes one parameter with the table's registry type, or deletes it when `value` is nothing. Creates missing keys.
/// Native parameters are not kept here. Throws `Error`.
void writeParameter(std::wstring_view service, const Parameter& parameter, const std::optional<ParameterValue>& value);

/// Sets or removes (nothing) the text for one sub-parameter, named as in `SubValues`.
void writeSubValue(std::wstring_view service, const Parameter& parameter, const std::string& sub,
                   const std::optional<std::string>& text);

/// The settings that the host of `service` works with, expanded by the environment that they give the program. Only one
/// thread may use this process's environment meanwhile. Throws `Error` when the registry cannot be read.
ResolvedSettings readHostSettings(std::wstring_view service);

/// The settings that a host would work with if these were a service's. Only one thread may use this process's environment
/// meanwhile.
ResolvedSettings resolveHostSettings(const ParameterValues& values);

/// Expands `%NAME%` references by this process's environment.
std::string expandEnvironment(std::string_view text);

/// The system directory, such as `C:\Windows\System32`.
std::string systemDirectory();

}  // namespace steward::win32
