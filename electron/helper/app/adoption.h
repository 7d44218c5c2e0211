#pragma once

#include <windows.h>

#include <optional>
#include <string>

namespace steward {

/// Makes this helper the host of a service that NSSM hosts, by its ImagePath, and remembers the one it had. Of Steward's own
/// parameters it sets RotateKeep, where that is not set, so that the rotated logs that NSSM has kept stay. False when it is the host already. Throws `win32::Error`.
bool adoptService(SC_HANDLE manager, const std::wstring& name);

/// Gives a service that this helper hosts to NSSM, by its ImagePath, and forgets the adoption.
/// @param to UTF-8 path of the NSSM that hosts it from now on; nothing for the ImagePath from before the adoption
/// @returns false when another program is the host already
/// Throws `win32::Error`; ERROR_FILE_NOT_FOUND when it was not adopted and `to` is nothing.
bool releaseService(SC_HANDLE manager, const std::wstring& name, const std::optional<std::string>& to);

/// The ImagePath that a service had before it was adopted, unexpanded, in UTF-8; nothing when it was not.
std::optional<std::string> adoptedFrom(const std::wstring& name);

/// Replaces or forgets (nothing) the ImagePath from before the adoption.
void rememberHost(const std::wstring& name, const std::optional<std::string>& imagePath);

}  // namespace steward
