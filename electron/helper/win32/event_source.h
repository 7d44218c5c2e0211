#pragma once

#include <string>

namespace steward::win32 {

/// The source under which services' events stand in the Windows event log `Application`.
inline constexpr wchar_t kEventSource[] = L"Steward";

/// Tells the event viewer that the source's sentences are in this executable. Needs administrator rights. Throws `Error`.
void registerEventSource(const std::wstring& executable);

/// Takes the source back. Needs administrator rights. Throws `Error`.
void unregisterEventSource();

/// Registers the source unless one is registered. Without the rights for it nothing happens.
void ensureEventSource(const std::wstring& executable) noexcept;

}  // namespace steward::win32
