#include "win32/processors.h"

#include <windows.h>

namespace steward::win32 {

std::uint64_t availableProcessors() {
  DWORD_PTR process = 0;
  DWORD_PTR system = 0;
  return GetProcessAffinityMask(GetCurrentProcess(), &process, &system) ? system : ~std::uint64_t{0};
}

}  // namespace steward::win32
