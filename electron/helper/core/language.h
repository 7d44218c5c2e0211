#pragma once

#include <string_view>

#include "core/parameters.h"

namespace steward {

/// The languages in which the command line explains things.
enum class Language { English, Chinese };

/// The text for a language.
inline std::string_view in(Language language, const Bilingual& text) {
  return language == Language::Chinese ? text.zh : text.en;
}

}  // namespace steward
