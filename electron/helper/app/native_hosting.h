#pragma once

#include <windows.h>

#include <string>

#include "core/request.h"

namespace steward {

/// Whether Steward registered the service without a host: its program is a service itself.
bool isRegisteredWithoutHost(const std::wstring& name);

/// Remembers that it did, as `Hosting` under `Parameters\Steward`. Throws `win32::Error`.
void rememberWithoutHost(const std::wstring& name);

/// The ImagePath of a service without a host after `operation`, which may change its program and its arguments.
std::wstring changedImagePath(const std::wstring& present, const Operation& operation);

}  // namespace steward
