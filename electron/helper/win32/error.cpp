#include "win32/error.h"

#include "win32/handle.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

std::wstring formatMessage(DWORD code, DWORD language) {
  LocalMemory memory;
  const DWORD flags = FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS |
                      FORMAT_MESSAGE_MAX_WIDTH_MASK;
  const DWORD length =
      FormatMessageW(flags, nullptr, code, language, reinterpret_cast<LPWSTR>(memory.put()), 0, nullptr);
  if (length == 0) return {};
  std::wstring text(static_cast<const wchar_t*>(memory.get()), length);
  while (!text.empty() && text.back() <= L' ') text.pop_back();
  return text;
}

std::string describe(DWORD code, const std::string& operation, const std::string& object) {
  std::string text = operation;
  if (!object.empty()) text += " \"" + object + "\"";
  text += " failed";
  const std::string message = systemMessage(code);
  if (!message.empty()) text += ": " + message;
  return text + " (" + std::to_string(code) + ")";
}

}  // namespace

Error::Error(DWORD code, std::string_view operation, std::string_view object)
    : code_(code), operation_(operation), object_(object), text_(describe(code_, operation_, object_)) {}

std::string systemMessage(DWORD code, DWORD language) {
  std::wstring text = formatMessage(code, language);
  if (text.empty() && language != 0) text = formatMessage(code, 0);
  return narrow(text);
}

void throwLastError(std::string_view operation, std::string_view object) {
  throw Error(GetLastError(), operation, object);
}

void throwIfFailed(LSTATUS code, std::string_view operation, std::string_view object) {
  if (code != ERROR_SUCCESS) throw Error(static_cast<DWORD>(code), operation, object);
}

}  // namespace steward::win32
