#pragma once

#include <string>

namespace steward::win32 {

/// Creates a folder and its missing parents. One that exists is no error. Throws `Error`.
void createDirectories(const std::wstring& path);

/// The folder part of a Windows path, without trailing separator; empty when it has none.
std::wstring parentDirectory(const std::wstring& path);

/// `%ProgramData%`, from the system's own settings and not from the environment, which a user can change.
/// Throws `Error`.
std::wstring programDataDirectory();

/// `%ProgramData%\Steward`, where logs and events are kept. Throws `Error`.
std::wstring dataDirectory();

/// `%ProgramData%\Steward\logs`. Throws `Error`.
std::wstring logsDirectory();

/// `%ProgramData%\Steward\history`, where changes of configurations are kept. Throws `Error`.
std::wstring historyDirectory();

/// The name of a service's own folder or file below Steward's folders.
std::wstring fileNameOf(const std::wstring& service);

/// The folder of a service's events and, by default, of its logs. Throws `Error`.
std::wstring serviceLogsDirectory(const std::wstring& service);

/// Creates `%ProgramData%\Steward\logs\<service>`, below a folder that only SYSTEM and administrators can change:
/// ProgramData itself lets every user create files. Throws `Error`.
std::wstring createServiceLogsDirectory(const std::wstring& service);

}  // namespace steward::win32
