/// Takes the place of parts of MinGW's run-time libraries that do more than is needed here, and are large.

#if defined(__MINGW32__)

#include <cstdarg>
#include <cstddef>

// <cstdlib> would turn `strtod` into the function that is replaced here.
extern "C" {

[[noreturn]] void abort();

// The system's own, which msvcrt.dll exports.
__declspec(dllimport) double strtod(const char*, char**);
__declspec(dllimport) int _vsnprintf(char*, std::size_t, const char*, std::va_list);
__declspec(dllimport) int _vsnwprintf(wchar_t*, std::size_t, const wchar_t*, std::va_list);

/// MinGW's own read and print numbers as C99 wants it, long double included, in 55 KB. All that is printed here are whole numbers
/// that fit their buffers, and all that is read are JSON's numbers: there the system's do the same.
double __mingw_strtod(const char* text, char** end) { return strtod(text, end); }
int __mingw_vsnprintf(char* buffer, std::size_t size, const char* format, std::va_list arguments) {
  return _vsnprintf(buffer, size, format, arguments);
}
int __mingw_vsnwprintf(wchar_t* buffer, std::size_t size, const wchar_t* format, std::va_list arguments) {
  return _vsnwprintf(buffer, size, format, arguments);
}
}

namespace __gnu_cxx {

/// libstdc++'s names the exception on standard error, and brings a demangler of 46 KB for that. A host has no standard error, and
/// every exception that may be thrown is caught where it means something.
void __verbose_terminate_handler() { abort(); }

}  // namespace __gnu_cxx

#endif
