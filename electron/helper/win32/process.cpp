#include "win32/process.h"

#include <vector>

#include "win32/error.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// What a new process is given besides its command line: the job in which it begins to live, and the only handles that it
/// inherits.
class Attributes {
 public:
  Attributes(HANDLE job, std::vector<HANDLE> handles) : job_(job), handles_(std::move(handles)) {
    const DWORD count = handles_.empty() ? 1 : 2;
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, count, 0, &size);
    buffer_.resize(size / sizeof(ULONG_PTR) + 1);
    if (!InitializeProcThreadAttributeList(get(), count, 0, &size)) throwLastError("InitializeProcThreadAttributeList");
    set(PROC_THREAD_ATTRIBUTE_JOB_LIST, &job_, sizeof job_);
    if (!handles_.empty()) {
      set(PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(), handles_.size() * sizeof(HANDLE));
    }
  }
  ~Attributes() { DeleteProcThreadAttributeList(get()); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;

  LPPROC_THREAD_ATTRIBUTE_LIST get() { return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(buffer_.data()); }
  bool inherits() const { return !handles_.empty(); }

 private:
  void set(DWORD_PTR attribute, void* value, SIZE_T size) {
    if (UpdateProcThreadAttribute(get(), 0, attribute, value, size, nullptr, nullptr)) return;
    const DWORD error = GetLastError();
    DeleteProcThreadAttributeList(get());
    throw Error(error, "UpdateProcThreadAttribute");
  }

  HANDLE job_;
  std::vector<HANDLE> handles_;
  std::vector<ULONG_PTR> buffer_;
};

Handle openNull() {
  SECURITY_ATTRIBUTES inheritable{sizeof inheritable, nullptr, TRUE};
  Handle file(CreateFileW(L"NUL", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inheritable,
                          OPEN_EXISTING, 0, nullptr));
  if (!file) throwLastError("CreateFileW", "NUL");
  return file;
}

/// Ends a process that is not to come to life after all.
[[noreturn]] void giveUp(const PROCESS_INFORMATION& information, const char* operation, const std::wstring& program) {
  const DWORD error = GetLastError();
  TerminateProcess(information.hProcess, 1);
  CloseHandle(information.hThread);
  CloseHandle(information.hProcess);
  throw Error(error, operation, narrow(program));
}

/// The distinct handles among three: the list of inherited handles refuses repetitions.
std::vector<HANDLE> distinct(HANDLE a, HANDLE b, HANDLE c) {
  std::vector<HANDLE> handles{a};
  if (b != a) handles.push_back(b);
  if (c != a && c != b) handles.push_back(c);
  return handles;
}

Process create(const ProcessSpec& spec, STARTUPINFOEXW& startup, Attributes& attributes) {
  // CREATE_NEW_PROCESS_GROUP must not be set: it would make the program ignore Ctrl+C.
  const DWORD flags = CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT | spec.priorityClass |
                      (spec.console ? CREATE_NO_WINDOW : DETACHED_PROCESS) |
                      (spec.affinity != 0 ? CREATE_SUSPENDED : 0);
  startup.StartupInfo.cb = sizeof startup;
  startup.lpAttributeList = attributes.get();
  std::wstring commandLine = spec.commandLine;
  std::wstring environment = spec.environment;
  PROCESS_INFORMATION information{};
  if (!CreateProcessW(nullptr, commandLine.data(), nullptr, nullptr, attributes.inherits(), flags, environment.data(),
                      spec.directory.empty() ? nullptr : spec.directory.c_str(), &startup.StartupInfo, &information)) {
    throwLastError("CreateProcessW", narrow(spec.program));
  }
  if (spec.affinity != 0) {
    if (!SetProcessAffinityMask(information.hProcess, spec.affinity)) {
      giveUp(information, "SetProcessAffinityMask", spec.program);
    }
    if (ResumeThread(information.hThread) == MAXDWORD) giveUp(information, "ResumeThread", spec.program);
  }
  CloseHandle(information.hThread);
  return Process{Handle(information.hProcess), information.dwProcessId};
}

}  // namespace

DWORD_PTR presentProcessors() {
  DWORD_PTR own = 0;
  DWORD_PTR present = 0;
  if (!GetProcessAffinityMask(GetCurrentProcess(), &own, &present)) throwLastError("GetProcessAffinityMask");
  return present;
}

Process startProcess(const ProcessSpec& spec, const Job& job) {
  STARTUPINFOEXW startup{};
  if (spec.standardInput == nullptr && spec.standardOutput == nullptr && spec.standardError == nullptr) {
    Attributes attributes(job.handle(), {});
    return create(spec, startup, attributes);
  }
  const Handle null = openNull();
  STARTUPINFOW& info = startup.StartupInfo;
  info.dwFlags = STARTF_USESTDHANDLES;
  info.hStdInput = spec.standardInput != nullptr ? spec.standardInput : null.get();
  info.hStdOutput = spec.standardOutput != nullptr ? spec.standardOutput : null.get();
  info.hStdError = spec.standardError != nullptr ? spec.standardError : null.get();
  Attributes attributes(job.handle(), distinct(info.hStdInput, info.hStdOutput, info.hStdError));
  return create(spec, startup, attributes);
}

}  // namespace steward::win32
