#include "app/host_streams.h"

#include "core/command_line.h"
#include "win32/file.h"
#include "win32/text.h"

namespace steward {
namespace {

OutputTarget target(const HostSettings& settings, const std::string& path, const FileOpening& opening, bool copyAndTruncate) {
  OutputTarget target;
  target.path = streamPath(path, settings.directory);
  target.unit = unitHint(settings.logEncoding);
  LogOptions& options = target.options;
  options.timestamps = settings.timestampLog;
  // NSSM rotates online only where AppRotateFiles is on too.
  options.rotateOnlineBytes = settings.rotateFiles && settings.rotateOnline ? settings.rotateBytes : 0;
  options.rotateAtStart = settings.rotateFiles;
  options.rotateSeconds = settings.rotateSeconds;
  options.rotateBytes = settings.rotateBytes;
  options.rotateAt.assign(settings.rotateAt.begin(), settings.rotateAt.end());
  options.compress = settings.rotateGzip;
  win32::LogFileOptions& file = options.file;
  file.shareMode = opening.shareMode;
  file.disposition = opening.creationDisposition;
  file.flags = opening.flagsAndAttributes;
  file.copyAndTruncate = copyAndTruncate;
  file.rotateDelayMs = settings.rotateDelayMs;
  file.retention = {settings.rotateKeep, settings.rotateKeepDays};
  return target;
}

}  // namespace

OutputTarget standardOutputTarget(const HostSettings& settings) {
  return target(settings, settings.stdoutPath, settings.stdoutOpening, settings.stdoutCopyAndTruncate);
}

OutputTarget standardErrorTarget(const HostSettings& settings) {
  return target(settings, settings.stderrPath, settings.stderrOpening, settings.stderrCopyAndTruncate);
}

win32::Handle openStandardInput(const HostSettings& settings) {
  if (settings.stdinPath.empty()) return {};
  const std::wstring path = streamPath(settings.stdinPath, settings.directory);
  const FileOpening& opening = settings.stdinOpening;
  SECURITY_ATTRIBUTES inheritable{sizeof inheritable, nullptr, TRUE};
  win32::Handle file(CreateFileW(win32::longPath(path).c_str(), GENERIC_READ, opening.shareMode, &inheritable,
                                 opening.creationDisposition, opening.flagsAndAttributes, nullptr));
  if (!file) {
    const DWORD error = GetLastError();
    throw StandardInputError(error, "CreateFileW", settings.application + " (AppStdin " + win32::narrow(path) + ")");
  }
  return file;
}

std::wstring streamPath(const std::string& path, const std::string& directory) {
  if (path.empty() || isAbsolutePath(path)) return win32::widen(path);
  return win32::widen(directory + "\\" + path);
}

}  // namespace steward
