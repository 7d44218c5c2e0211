#include <windows.h>

#include "output.h"
#include "probe_verbs.h"

namespace probe {
namespace {

std::wstring format(HMODULE module, DWORD id, DWORD language) {
  wchar_t inserts[9][4];
  DWORD_PTR arguments[9];
  for (size_t i = 0; i < 9; ++i) {
    const wchar_t text[4] = {L'{', static_cast<wchar_t>(L'1' + i), L'}', L'\0'};
    for (size_t at = 0; at < 4; ++at) inserts[i][at] = text[at];
    arguments[i] = reinterpret_cast<DWORD_PTR>(inserts[i]);
  }
  constexpr DWORD kFlags =
      FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY | FORMAT_MESSAGE_ALLOCATE_BUFFER;
  wchar_t* text = nullptr;
  const DWORD length = FormatMessageW(kFlags, module, id, language, reinterpret_cast<wchar_t*>(&text), 0,
                                      reinterpret_cast<va_list*>(arguments));
  if (length == 0) return L"error " + std::to_wstring(GetLastError());
  const std::wstring result(text, length);
  LocalFree(text);
  return result;
}

}  // namespace

int print_messages(const std::vector<std::wstring>& arguments) {
  const HMODULE module = LoadLibraryExW(arguments[0].c_str(), nullptr, LOAD_LIBRARY_AS_DATAFILE);
  if (module == nullptr) return 1;
  const DWORD language = std::stoul(arguments[1]);
  std::wstring output;
  for (size_t i = 2; i < arguments.size(); ++i) {
    output += arguments[i] + L"\n" + format(module, std::stoul(arguments[i]), language) + L"\n.\n";
  }
  sample::write_text(sample::Stream::kStdout, output, sample::Encoding::kUtf8);
  return 0;
}

}  // namespace probe
