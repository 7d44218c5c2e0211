#include "win32/standard_streams.h"

#include <windows.h>

#include <algorithm>
#include <utility>

#include "win32/text.h"

namespace steward::win32 {
namespace {

StreamSink& divertedTo() {
  static StreamSink sink;
  return sink;
}

bool writeConsole(HANDLE console, std::wstring_view text) {
  // Old consoles refuse texts of more than about 64 KiB at once.
  constexpr std::size_t kChunk = 8192;
  while (!text.empty()) {
    DWORD written = 0;
    const auto count = static_cast<DWORD>(std::min(text.size(), kChunk));
    if (!WriteConsoleW(console, text.data(), count, &written, nullptr) || written == 0) return false;
    text.remove_prefix(written);
  }
  return true;
}

}  // namespace

void divertStreams(StreamSink sink) { divertedTo() = std::move(sink); }

bool write(StandardStream stream, std::string_view utf8) {
  if (divertedTo()) return divertedTo()(stream, utf8);
  const HANDLE handle = GetStdHandle(stream == StandardStream::Output ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
  if (handle == nullptr || handle == INVALID_HANDLE_VALUE) return false;
  DWORD mode = 0;
  if (GetConsoleMode(handle, &mode)) return writeConsole(handle, widen(utf8));
  while (!utf8.empty()) {
    DWORD written = 0;
    const auto count = static_cast<DWORD>(std::min<std::size_t>(utf8.size(), 1 << 20));
    if (!WriteFile(handle, utf8.data(), count, &written, nullptr) || written == 0) return false;
    utf8.remove_prefix(written);
  }
  return true;
}

}  // namespace steward::win32
