#include <cstdlib>

#if defined(__MINGW32__)

namespace __gnu_cxx {

/// Takes the place of libstdc++'s handler, which names the exception on standard error and brings a demangler of 46 KB for
/// that. A host has no standard error, and every exception that may be thrown is caught where it means something.
void __verbose_terminate_handler() { std::abort(); }

}  // namespace __gnu_cxx

#endif
