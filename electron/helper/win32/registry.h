#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/parameters.h"
#include "win32/handle.h"

namespace steward::win32 {

/// Opens a key below HKEY_LOCAL_MACHINE in the 64-bit view; an empty handle when it does not exist. Throws `Error`.
RegistryKey openKey(const std::wstring& path, REGSAM access);

/// Opens a key below HKEY_LOCAL_MACHINE, creating it and its parents. Throws `Error`.
RegistryKey createKey(const std::wstring& path, REGSAM access);

/// Deletes a key and everything below it; a key that does not exist is no error.
void deleteKeyTree(const std::wstring& path);

/// A value as text, number or list; nothing when it does not exist or has another type (binary).
std::optional<ParameterValue> readValue(HKEY key, const std::wstring& name);

/// Writes text as REG_SZ or REG_EXPAND_SZ, a number as REG_DWORD, a list as REG_MULTI_SZ.
void writeValue(HKEY key, const std::wstring& name, RegistryType type, const ParameterValue& value);

/// Deletes a value; one that does not exist is no error.
void deleteValue(HKEY key, const std::wstring& name);

/// Names of all values of a key; the default value's name is empty.
std::vector<std::wstring> valueNames(HKEY key);

/// Names of all direct subkeys.
std::vector<std::wstring> subkeyNames(HKEY key);

}  // namespace steward::win32
