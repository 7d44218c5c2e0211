#pragma once

#include <string>
#include <string_view>

#include "options.h"

namespace sample {

enum class Stream { kStdout, kStderr };

/// Writes text to a standard stream in the chosen encoding, unbuffered. Errors (a closed pipe, a full disk)
/// are ignored, as most programs do.
void write_text(Stream stream, std::wstring_view text, Encoding encoding);

/// Writes `count` lines of 100 bytes (CR LF included), numbered from 1, in large blocks to standard output.
/// @param per_second how fast; 0 for as fast as possible
void write_numbered_lines(uint64_t count, uint32_t per_second);

/// Copies standard input to standard output up to its end.
void copy_input();

/// Creates or replaces a file with the bytes.
/// @return false when it could not be written
bool write_file(const std::wstring& path, std::string_view bytes);

/// Appends a line `<event> <microseconds since 1970>` to the file; nothing when its name is empty.
void stamp(const std::wstring& path, std::string_view event);

}  // namespace sample
