#pragma once

#include <windows.h>

#include <string>

namespace steward {

/// Lets only administrators, the system and the account that the service runs as read its settings, where its `ProtectSettings`
/// is 1. To be called after a change of `ProtectSettings` or of the account. Throws `win32::Error`.
/// @param parameterChanged whether `ProtectSettings` itself was changed: where it is 0 the settings' permissions become those of
///                         the service's key again; otherwise they stay as an administrator may have set them
void applyProtection(SC_HANDLE manager, const std::wstring& service, bool parameterChanged);

/// The same for settings that are about to be written for the first time, so that nobody reads them meanwhile.
/// @param account the account that will run the service, by its name as the SCM wants it
void protectSettings(const std::wstring& service, const std::wstring& account);

}  // namespace steward
