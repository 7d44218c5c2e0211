#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "app/cli_verbs.h"
#include "core/language.h"

namespace steward {

/// Whether an ordinary user's call is repeated with an administrator's rights once the system has refused it.
enum class Elevation { Never, WhenDenied };

/// One verb of the command line: how many words it takes, and what it takes, for people.
struct Verb {
  std::string_view name;
  int (*run)(const Words& words);
  std::size_t minWords;
  std::size_t maxWords;
  Elevation elevation;
  Bilingual synopsis;  ///< the words after the verb; empty for one that takes none
  bool listed;         ///< whether the usage names it: aliases and what programs call are left out
};

inline constexpr std::size_t kAnyWords = ~std::size_t{0};

/// All verbs, in the order in which the usage lists them.
std::span<const Verb> verbs();

/// The verb of this name, in any case as with NSSM; null when there is none.
const Verb* findVerb(std::string_view name);

/// How to call a verb, in one line.
std::string verbUsage(const Verb& verb, Language language);

/// How to call `steward`, all verbs.
std::string usage(Language language);

}  // namespace steward
