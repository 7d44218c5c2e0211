#include "output.h"

#include <windows.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>

namespace sample {
namespace {

constexpr size_t kLineBytes = 100;
constexpr size_t kBlockLines = 640;
constexpr UINT kGbkCodePage = 936;

void write_all(HANDLE file, const char* bytes, size_t size) {
  while (size > 0) {
    DWORD written = 0;
    const DWORD portion = static_cast<DWORD>(size < 0x10000 ? size : 0x10000);
    if (!WriteFile(file, bytes, portion, &written, nullptr) || written == 0) return;
    bytes += written;
    size -= written;
  }
}

std::string encode(std::wstring_view text, UINT code_page) {
  const int length = static_cast<int>(text.size());
  const int size = WideCharToMultiByte(code_page, 0, text.data(), length, nullptr, 0, nullptr, nullptr);
  std::string bytes(static_cast<size_t>(size), '\0');
  WideCharToMultiByte(code_page, 0, text.data(), length, bytes.data(), size, nullptr, nullptr);
  return bytes;
}

}  // namespace

void write_text(Stream stream, std::wstring_view text, Encoding encoding) {
  const HANDLE file = GetStdHandle(stream == Stream::kStdout ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
  const std::string bytes = encode(text, encoding == Encoding::kGbk ? kGbkCodePage : CP_UTF8);
  write_all(file, bytes.data(), bytes.size());
}

void write_numbered_lines(uint64_t count, uint32_t per_second) {
  const HANDLE file = GetStdHandle(STD_OUTPUT_HANDLE);
  // A slow writer writes some twenty times a second.
  const size_t lines = per_second == 0 ? kBlockLines : std::clamp<size_t>(per_second / 20, 1, kBlockLines);
  std::string block(kLineBytes * lines, '.');
  uint64_t number = 0;
  const ULONGLONG started = GetTickCount64();
  while (number < count) {
    size_t size = 0;
    for (; size < block.size() && number < count; size += kLineBytes) {
      number += 1;
      char digits[24];
      std::snprintf(digits, sizeof digits, "%012llu ", static_cast<unsigned long long>(number));
      std::memcpy(block.data() + size, digits, 13);
      block[size + kLineBytes - 2] = '\r';
      block[size + kLineBytes - 1] = '\n';
    }
    write_all(file, block.data(), size);
    if (per_second == 0) continue;
    const ULONGLONG due = started + number * 1000 / per_second;
    const ULONGLONG now = GetTickCount64();
    if (due > now) Sleep(static_cast<DWORD>(due - now));
  }
}

void copy_input() {
  const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
  const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
  char block[0x10000];
  DWORD size = 0;
  while (ReadFile(input, block, sizeof block, &size, nullptr) && size > 0) write_all(output, block, size);
}

bool write_file(const std::wstring& path, std::string_view bytes) {
  const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, CREATE_ALWAYS,
                                  FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE) return false;
  write_all(file, bytes.data(), bytes.size());
  CloseHandle(file);
  return true;
}

void stamp(const std::wstring& path, std::string_view event) {
  if (path.empty()) return;
  FILETIME time;
  GetSystemTimePreciseAsFileTime(&time);
  // FILETIME counts tenths of a microsecond since 1601.
  const uint64_t ticks = (static_cast<uint64_t>(time.dwHighDateTime) << 32) | time.dwLowDateTime;
  const std::string line = std::string(event) + ' ' + std::to_string(ticks / 10 - 11'644'473'600'000'000) + '\n';
  const HANDLE file = CreateFileW(path.c_str(), FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                  OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE) return;
  write_all(file, line.data(), line.size());
  CloseHandle(file);
}

}  // namespace sample
