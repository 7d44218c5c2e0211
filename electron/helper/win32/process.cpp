#include "win32/process.h"

#include <vector>

#include "win32/error.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// The attribute list that limits inheritance to given handles. The handles must outlive it.
class InheritedHandles {
 public:
  explicit InheritedHandles(std::vector<HANDLE> handles) : handles_(std::move(handles)) {
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    buffer_.resize(size / sizeof(ULONG_PTR) + 1);
    if (!InitializeProcThreadAttributeList(get(), 1, 0, &size)) throwLastError("InitializeProcThreadAttributeList");
    if (!UpdateProcThreadAttribute(get(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(),
                                   handles_.size() * sizeof(HANDLE), nullptr, nullptr)) {
      const DWORD error = GetLastError();
      DeleteProcThreadAttributeList(get());
      throw Error(error, "UpdateProcThreadAttribute");
    }
  }
  ~InheritedHandles() { DeleteProcThreadAttributeList(get()); }
  InheritedHandles(const InheritedHandles&) = delete;
  InheritedHandles& operator=(const InheritedHandles&) = delete;

  LPPROC_THREAD_ATTRIBUTE_LIST get() { return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(buffer_.data()); }

 private:
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

/// The distinct handles among three: the list of inherited handles refuses repetitions.
std::vector<HANDLE> distinct(HANDLE a, HANDLE b, HANDLE c) {
  std::vector<HANDLE> handles{a};
  if (b != a) handles.push_back(b);
  if (c != a && c != b) handles.push_back(c);
  return handles;
}

PROCESS_INFORMATION create(const ProcessSpec& spec, STARTUPINFOEXW& startup, bool inherit) {
  // CREATE_NEW_PROCESS_GROUP must not be set: it would make the program ignore Ctrl+C.
  const DWORD flags = CREATE_SUSPENDED | CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT |
                      spec.priorityClass | (spec.console ? CREATE_NO_WINDOW : DETACHED_PROCESS);
  std::wstring commandLine = spec.commandLine;
  std::wstring environment = spec.environment;
  PROCESS_INFORMATION information{};
  if (!CreateProcessW(nullptr, commandLine.data(), nullptr, nullptr, inherit, flags, environment.data(),
                      spec.directory.empty() ? nullptr : spec.directory.c_str(), &startup.StartupInfo, &information)) {
    throwLastError("CreateProcessW", narrow(spec.program));
  }
  return information;
}

PROCESS_INFORMATION createWithStreams(const ProcessSpec& spec) {
  STARTUPINFOEXW startup{};
  startup.StartupInfo.cb = sizeof startup;
  if (spec.standardOutput == nullptr && spec.standardError == nullptr) return create(spec, startup, false);

  const Handle null = openNull();
  STARTUPINFOW& info = startup.StartupInfo;
  info.dwFlags = STARTF_USESTDHANDLES;
  info.hStdInput = null.get();
  info.hStdOutput = spec.standardOutput != nullptr ? spec.standardOutput : null.get();
  info.hStdError = spec.standardError != nullptr ? spec.standardError : null.get();
  InheritedHandles inherited(distinct(info.hStdInput, info.hStdOutput, info.hStdError));
  startup.lpAttributeList = inherited.get();
  return create(spec, startup, true);
}

}  // namespace

Process startProcess(const ProcessSpec& spec, Job& job) {
  const PROCESS_INFORMATION information = createWithStreams(spec);
  Process process{Handle(information.hProcess), information.dwProcessId};
  const Handle thread(information.hThread);
  try {
    job.assign(process.handle.get());
    if (ResumeThread(thread.get()) == static_cast<DWORD>(-1)) throwLastError("ResumeThread", narrow(spec.program));
  } catch (...) {
    TerminateProcess(process.handle.get(), 1);
    throw;
  }
  return process;
}

}  // namespace steward::win32
