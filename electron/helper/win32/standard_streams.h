#pragma once

#include <functional>
#include <string_view>

namespace steward::win32 {

enum class StandardStream { Output, Error };

/// Takes what is written to the standard streams from now on; it returns false when it could not. An empty one gives them
/// back. For the one process that speaks for another.
using StreamSink = std::function<bool(StandardStream stream, std::string_view utf8)>;
void divertStreams(StreamSink sink);

/// Writes UTF-8 text: to a console by WriteConsoleW, to a pipe or file as it is. False when it could not be written.
bool write(StandardStream stream, std::string_view utf8);

}  // namespace steward::win32
