#include "report.h"

#include <windows.h>

#include <cstdio>

namespace sample {
namespace {

std::string quote(const std::wstring& text) {
  std::string json = "\"";
  for (const wchar_t c : text) {
    if (c == L'"' || c == L'\\') {
      json += '\\';
      json += static_cast<char>(c);
    } else if (c >= 0x20 && c < 0x7f) {
      json += static_cast<char>(c);
    } else {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
      json += escaped;
    }
  }
  return json + '"';
}

std::wstring current_directory() {
  std::wstring path(GetCurrentDirectoryW(0, nullptr), L'\0');
  path.resize(GetCurrentDirectoryW(static_cast<DWORD>(path.size()), path.data()));
  return path;
}

/// The processors that it may run on, as bits.
DWORD_PTR affinity() {
  DWORD_PTR own = 0;
  DWORD_PTR system = 0;
  GetProcessAffinityMask(GetCurrentProcess(), &own, &system);
  return own;
}

}  // namespace

std::string make_report(const std::vector<std::wstring>& arguments,
                        const std::vector<unsigned long>& children) {
  std::string json = "{\"pid\":" + std::to_string(GetCurrentProcessId()) + ",\"arguments\":[";
  for (size_t i = 0; i < arguments.size(); ++i) json += (i > 0 ? "," : "") + quote(arguments[i]);
  json += "],\"directory\":" + quote(current_directory()) + ",\"children\":[";
  for (size_t i = 0; i < children.size(); ++i) json += (i > 0 ? "," : "") + std::to_string(children[i]);
  json += "],\"priority\":" + std::to_string(GetPriorityClass(GetCurrentProcess()));
  json += ",\"affinity\":" + std::to_string(affinity());
  // Only who has a console has its code page.
  return json + ",\"console\":" + (GetConsoleCP() != 0 ? "true" : "false") + "}\n";
}

}  // namespace sample
