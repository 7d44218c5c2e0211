#pragma once

#include <string>
#include <string_view>

namespace steward {

/// Quotes one argument so that CommandLineToArgvW and the C runtime give it back unchanged. Arguments that need no
/// quotes stay as they are. UTF-8 in, UTF-8 out.
std::string quoteArgument(std::string_view argument);

/// The command line that the host executes: `"<application>" <arguments>`, and for `.bat` and `.cmd` files
/// `"<systemDirectory>\cmd.exe" /d /s /c ""<application>" <arguments>"`, because only cmd can run them. `arguments` is
/// used as it is typed (NSSM's rule).
std::string hostCommandLine(std::string_view application, std::string_view arguments,
                            std::string_view systemDirectory);

/// Whether cmd must run this file: its name ends in `.bat` or `.cmd`.
bool isBatchFile(std::string_view path);

/// The folder of a Windows path without its trailing separator (`C:\` for a file in a drive's root); empty when the
/// path has none.
std::string directoryOf(std::string_view path);

/// Whether a path is absolute for a service: a drive with a root, or a UNC or device path.
bool isAbsolutePath(std::string_view path);

/// The executable of a service's ImagePath: the quoted first word, or else everything up to and including the first
/// `.exe` that ends a word (the SCM's own guess), or else the first word.
std::string executableOf(std::string_view imagePath);

/// Removes one pair of quotes around a text, and white space around them.
std::string unquote(std::string_view text);

}  // namespace steward
