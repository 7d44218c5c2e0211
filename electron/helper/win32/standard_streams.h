#pragma once

#include <string_view>

namespace steward::win32 {

enum class StandardStream { Output, Error };

/// Writes UTF-8 text: to a console by WriteConsoleW, to a pipe or file as it is. False when it could not be written.
bool write(StandardStream stream, std::string_view utf8);

}  // namespace steward::win32
