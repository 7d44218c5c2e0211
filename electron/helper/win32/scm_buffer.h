#pragma once

#include <windows.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace steward::win32 {

/// Storage for structures that the SCM fills with pointers into themselves.
class ScmBuffer {
 public:
  explicit ScmBuffer(DWORD bytes = 1024) { ensure(bytes); }

  template <class T>
  T* as() {
    return reinterpret_cast<T*>(units_.data());
  }
  BYTE* bytes() { return as<BYTE>(); }
  DWORD size() const { return static_cast<DWORD>(units_.size() * sizeof(std::max_align_t)); }
  /// Makes room for so many bytes.
  void ensure(DWORD needed);

 private:
  std::vector<std::max_align_t> units_;
};

/// QueryServiceConfig2W for one level. False when the system does not know it, or does not let it be read.
bool queryLevel(SC_HANDLE service, DWORD level, ScmBuffer& buffer);

/// ChangeServiceConfig2W for one level. Throws `Error`; ERROR_INVALID_LEVEL when the system does not know it.
void changeLevel(SC_HANDLE service, std::string_view name, DWORD level, void* info);

/// Empty for a null pointer.
std::wstring textOf(const wchar_t* text);

/// The items of a double null terminated list; none for a null pointer.
std::vector<std::wstring> splitMultiString(const wchar_t* text);

/// Double null terminated list, as the SCM wants it; an empty one removes what was set.
std::wstring joinMultiString(const std::vector<std::wstring>& items);

}  // namespace steward::win32
