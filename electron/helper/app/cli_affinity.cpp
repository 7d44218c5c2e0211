#include "app/cli_affinity.h"

#include <bit>

#include "app/cli_support.h"
#include "core/affinity.h"
#include "core/failure.h"
#include "win32/processors.h"

namespace steward {

std::string invalidAffinity(const std::string& text) {
  return "Affinity specification \"" + cutValue(text) +
         "\" is invalid.\r\n"
         "Valid specifications are of the form \"0-2,4-6,10,15\"\r\n"
         "Identifiers must be in the range 0-" +
         std::to_string(std::bit_width(win32::availableProcessors()) - 1) + " on this system.";
}

void warnOfMissingProcessors(const std::string& text) {
  const std::uint64_t available = win32::availableProcessors();
  const auto mask = parseAffinity(text);
  if (!mask || (*mask & ~available) == 0) return;
  const std::uint64_t effective = (*mask & available) != 0 ? *mask & available : available;
  printErrorLine("Requested processor affinity range " + text +
                 " is not appropriate.\r\n"
                 "The maximal affinity range is " +
                 affinityText(available) +
                 " on this system.\r\n"
                 "The requested affinity will be written to the registry as-is.\r\n"
                 "Note, however, that the effective affinity will be " +
                 affinityText(effective) + ".");
}

}  // namespace steward
