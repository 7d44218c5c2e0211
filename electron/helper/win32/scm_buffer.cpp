#include "win32/scm_buffer.h"

#include "win32/error.h"

namespace steward::win32 {

void ScmBuffer::ensure(DWORD needed) {
  const std::size_t units = needed / sizeof(std::max_align_t) + 1;
  if (units_.size() < units) units_.resize(units);
}

bool queryLevel(SC_HANDLE service, DWORD level, ScmBuffer& buffer) {
  DWORD needed = 0;
  while (!QueryServiceConfig2W(service, level, buffer.bytes(), buffer.size(), &needed)) {
    if (GetLastError() != ERROR_INSUFFICIENT_BUFFER) return false;
    buffer.ensure(needed);
  }
  return true;
}

void changeLevel(SC_HANDLE service, std::string_view name, DWORD level, void* info) {
  if (!ChangeServiceConfig2W(service, level, info)) throwLastError("ChangeServiceConfig2W", name);
}

std::wstring textOf(const wchar_t* text) { return text == nullptr ? std::wstring() : std::wstring(text); }

std::vector<std::wstring> splitMultiString(const wchar_t* text) {
  std::vector<std::wstring> items;
  while (text != nullptr && *text != L'\0') {
    items.emplace_back(text);
    text += items.back().size() + 1;
  }
  return items;
}

std::wstring joinMultiString(const std::vector<std::wstring>& items) {
  std::wstring text;
  for (const std::wstring& item : items) (text += item) += L'\0';
  return text += L'\0';
}

}  // namespace steward::win32
