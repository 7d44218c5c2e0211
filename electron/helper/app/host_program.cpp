#include "app/host_program.h"

#include <algorithm>

#include "app/host_streams.h"
#include "core/command_line.h"
#include "win32/console.h"
#include "win32/environment.h"
#include "win32/error.h"
#include "win32/process_windows.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::widen;

/// How long output is still waited for when every process that could write it has been terminated.
constexpr std::int64_t kTerminatedGraceMs = 5'000;

}  // namespace

HostProgram::HostProgram(const HostSettings& settings, HostOutput& output)
    : killTree_(settings.killProcessTree),
      output_(output),
      job_(killTree_ ? win32::Job::Descendants::Contained : win32::Job::Descendants::Free,
           settings.killOnHostExit ? win32::Job::Lifetime::Owner : win32::Job::Lifetime::Forever),
      process_(startProgram(settings, output_.standardOutput(), output_.standardError(), job_)) {
  output_.start();
}

HostProgram::~HostProgram() {
  if (!released_) terminate();
}

std::uint32_t HostProgram::exitCode() const {
  DWORD code = 0;
  if (!GetExitCodeProcess(process_.handle.get(), &code)) win32::throwLastError("GetExitCodeProcess");
  return code;
}

bool HostProgram::ask(StopMethod method) {
  switch (method) {
    case StopMethod::Command:
      // The supervisor runs it; it says nothing to the program itself.
      break;
    case StopMethod::CtrlC: {
      // One console serves the whole tree as a rule, and its first process may have ended already.
      const std::vector<DWORD> ids = processIds();
      return std::any_of(ids.begin(), ids.end(), [](DWORD id) { return win32::sendCtrlC(id); });
    }
    case StopMethod::CloseWindows:
      return win32::closeWindows(processIds());
    case StopMethod::QuitThreads:
      return win32::quitThreads(processIds());
  }
  return false;
}

void HostProgram::terminate() {
  if (killTree_) {
    job_.terminate();
  } else {
    TerminateProcess(process_.handle.get(), 1);
  }
}

void HostProgram::release() {
  released_ = true;
  job_.release();
}

void HostProgram::finish() {
  if (killTree_) job_.terminate();
  output_.finish(killTree_ ? kTerminatedGraceMs : 0);
}

std::vector<DWORD> HostProgram::processIds() const {
  if (!killTree_) return {process_.id};
  std::vector<DWORD> ids = job_.processIds();
  // The program first: it knows best how to end the others.
  if (const auto own = std::find(ids.begin(), ids.end(), process_.id); own != ids.end()) std::iter_swap(ids.begin(), own);
  return ids;
}

win32::Process startProgram(const HostSettings& settings, HANDLE standardOutput, HANDLE standardError,
                            const win32::Job& job) {
  win32::ProcessSpec spec;
  spec.program = widen(settings.application);
  spec.commandLine = widen(programCommandLine(settings));
  spec.directory = widen(settings.directory);
  spec.environment = win32::ScopedEnvironment(settings.environment, settings.environmentExtra).block();
  spec.priorityClass = settings.priorityClass;
  spec.affinity = settings.affinity != 0 ? static_cast<DWORD_PTR>(programAffinity(settings).mask) : 0;
  spec.console = !settings.noConsole;
  const win32::Handle input = openStandardInput(settings);
  spec.standardInput = input.get();
  spec.standardOutput = standardOutput;
  spec.standardError = standardError;
  try {
    return win32::startProcess(spec, job);
  } catch (const win32::Error& error) {
    if (error.code() == ERROR_DIRECTORY) throw win32::Error(error.code(), error.operation(), settings.directory);
    throw;
  }
}

std::string programCommandLine(const HostSettings& settings) {
  return hostCommandLine(settings.application, settings.arguments, win32::systemDirectory());
}

EffectiveAffinity programAffinity(const HostSettings& settings) {
  return effectiveAffinity(settings.affinity, win32::presentProcessors());
}

}  // namespace steward
