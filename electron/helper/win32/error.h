#pragma once

#include <windows.h>

#include <exception>
#include <string>
#include <string_view>

namespace steward::win32 {

/// A failed Win32 call: its system error number, the call, and the object it was applied to.
class Error : public std::exception {
 public:
  /// `operation` is the call's name (`CreateServiceW`); `object` a path, key or service name in UTF-8, or empty.
  Error(DWORD code, std::string_view operation, std::string_view object = {});

  DWORD code() const noexcept { return code_; }
  const std::string& operation() const noexcept { return operation_; }
  const std::string& object() const noexcept { return object_; }

  /// `operation "object" failed: system message (code)`, English where the system has it, UTF-8.
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  DWORD code_;
  std::string operation_;
  std::string object_;
  std::string text_;
};

/// The system's text for an error number, as UTF-8 and without a line end: English where `language` allows it and
/// the system has it, else the user's language. Empty when the system has none.
/// `language` is a LANGID; 0 means the user's language.
std::string systemMessage(DWORD code, DWORD language = MAKELANGID(LANG_ENGLISH, SUBLANG_ENGLISH_US));

/// Throws `Error` for the calling thread's last error.
[[noreturn]] void throwLastError(std::string_view operation, std::string_view object = {});

/// Throws `Error` for `code` unless it is ERROR_SUCCESS. For calls that return their status, as the registry's do.
void throwIfFailed(LSTATUS code, std::string_view operation, std::string_view object = {});

}  // namespace steward::win32
