#include "win32/environment.h"

#include <windows.h>

#include <cwchar>

#include "win32/text.h"

namespace steward::win32 {
namespace {

/// A copy of the process's environment block, with its final zero.
std::wstring currentBlock() {
  wchar_t* strings = GetEnvironmentStringsW();
  if (strings == nullptr) return std::wstring(1, L'\0');
  const wchar_t* end = strings;
  while (*end != L'\0') end += std::wcslen(end) + 1;
  std::wstring block(strings, static_cast<std::size_t>(end - strings) + 1);
  FreeEnvironmentStringsW(strings);
  return block;
}

/// Calls `use(name, value)` for each variable. Names that begin with `=` are cmd's current directories, not variables.
template <class Use>
void forEachVariable(const std::wstring& block, Use use) {
  for (std::size_t start = 0; block[start] != L'\0';) {
    const std::wstring entry(block.c_str() + start);
    start += entry.size() + 1;
    const std::size_t equals = entry.find(L'=', 1);
    if (entry[0] != L'=' && equals != std::wstring::npos) use(entry.substr(0, equals), entry.substr(equals + 1));
  }
}

void clearEnvironment() {
  forEachVariable(currentBlock(), [](const std::wstring& name, const std::wstring&) {
    SetEnvironmentVariableW(name.c_str(), nullptr);
  });
}

std::wstring expand(const std::wstring& text) {
  const DWORD needed = ExpandEnvironmentStringsW(text.c_str(), nullptr, 0);
  std::wstring expanded(needed, L'\0');
  const DWORD length = ExpandEnvironmentStringsW(text.c_str(), expanded.data(), needed);
  if (length == 0 || length > needed) return text;
  expanded.resize(length - 1);
  return expanded;
}

template <class Convert>
void setAll(const std::vector<std::string>& entries, Convert convert) {
  for (const std::string& entry : entries) {
    const std::size_t equals = entry.find('=');
    if (equals == std::string::npos || equals == 0) continue;
    SetEnvironmentVariableW(widen(entry.substr(0, equals)).c_str(), convert(widen(entry.substr(equals + 1))).c_str());
  }
}

}  // namespace

ScopedEnvironment::ScopedEnvironment(const std::vector<std::string>& replace, const std::vector<std::string>& extra)
    : original_(currentBlock()) {
  if (!replace.empty()) clearEnvironment();
  setAll(replace, expand);
  setAll(extra, expand);
}

ScopedEnvironment::~ScopedEnvironment() {
  clearEnvironment();
  forEachVariable(original_, [](const std::wstring& name, const std::wstring& value) {
    SetEnvironmentVariableW(name.c_str(), value.c_str());
  });
}

void ScopedEnvironment::add(const std::vector<std::string>& entries) {
  setAll(entries, [](std::wstring value) { return value; });
}

std::wstring ScopedEnvironment::block() const { return currentBlock(); }

}  // namespace steward::win32
