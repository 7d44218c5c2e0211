#pragma once

#include <string>

#include "win32/handle.h"
#include "win32/job.h"

namespace steward::win32 {

/// How a program is started. Texts are UTF-16.
struct ProcessSpec {
  std::wstring program;  ///< For error messages.
  std::wstring commandLine;
  std::wstring directory;
  std::wstring environment;  ///< A block for CreateProcessW.
  DWORD priorityClass = NORMAL_PRIORITY_CLASS;
  DWORD_PTR affinity = 0;    ///< Processors it runs on from its first instruction, as bits; 0 for all.
  bool console = true;       ///< Whether the program gets a console of its own, without a window.
  HANDLE standardInput = nullptr;   ///< Inheritable, or null: the console where no stream is redirected, else nothing.
  HANDLE standardOutput = nullptr;
  HANDLE standardError = nullptr;
};

/// The processors of this machine, or of the processor group that this process runs in, as bits. Throws `Error`.
DWORD_PTR presentProcessors();

struct Process {
  Handle handle;
  DWORD id = 0;
};

/// Starts a program inside `job`. The system creates it there in one step: even when the host is killed at that moment, no
/// process is left outside. It inherits its standard streams and no other handle. Throws `Error`, whose object is the
/// program.
Process startProcess(const ProcessSpec& spec, const Job& job);

}  // namespace steward::win32
