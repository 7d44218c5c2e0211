#pragma once

#include <string>

#include "app/host_output.h"
#include "core/settings.h"
#include "win32/error.h"
#include "win32/handle.h"

namespace steward {

/// What the host makes of the stream settings of a service.

/// Where standard output goes.
OutputTarget standardOutputTarget(const HostSettings& settings);

/// Where standard error goes.
OutputTarget standardErrorTarget(const HostSettings& settings);

/// The file that the program is to read (AppStdin) cannot be opened. Without it NSSM does not start the program either.
class StandardInputError : public win32::Error {
 public:
  using Error::Error;
};

/// Opens the program's standard input, to be inherited, anew for each run; null where none is set. Throws
/// `StandardInputError`, whose object names the program, the parameter and the file.
win32::Handle openStandardInput(const HostSettings& settings);

/// The file of a stream: relative paths start at the start directory. Empty when there is none.
std::wstring streamPath(const std::string& path, const std::string& directory);

}  // namespace steward
