#include "win32/job.h"

#include <cstddef>

#include "win32/error.h"

namespace steward::win32 {
namespace {

bool setLimits(HANDLE job, DWORD flags) {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags = flags;
  return SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits) != FALSE;
}

}  // namespace

Job::Job(Descendants descendants, Lifetime lifetime) : handle_(CreateJobObjectW(nullptr, nullptr)) {
  if (!handle_) throwLastError("CreateJobObjectW");
  const DWORD breakaway = descendants == Descendants::Free ? JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK : 0;
  const DWORD kill = lifetime == Lifetime::Owner ? JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE : 0;
  if (!setLimits(handle_.get(), kill | breakaway)) {
    throwLastError("SetInformationJobObject");
  }
}

void Job::terminate() noexcept { TerminateJobObject(handle_.get(), 1); }

void Job::release() noexcept { setLimits(handle_.get(), 0); }

std::vector<DWORD> Job::processIds() const {
  // Grows until the list fits: the call reports ERROR_MORE_DATA, and processes come and go meanwhile.
  for (std::size_t capacity = 64;; capacity *= 4) {
    const std::size_t size = offsetof(JOBOBJECT_BASIC_PROCESS_ID_LIST, ProcessIdList) + capacity * sizeof(ULONG_PTR);
    std::vector<ULONG_PTR> buffer(size / sizeof(ULONG_PTR) + 1);
    auto* list = reinterpret_cast<JOBOBJECT_BASIC_PROCESS_ID_LIST*>(buffer.data());
    if (QueryInformationJobObject(handle_.get(), JobObjectBasicProcessIdList, list, static_cast<DWORD>(size), nullptr)) {
      std::vector<DWORD> ids;
      for (DWORD i = 0; i < list->NumberOfProcessIdsInList; ++i) ids.push_back(static_cast<DWORD>(list->ProcessIdList[i]));
      return ids;
    }
    if (GetLastError() != ERROR_MORE_DATA || capacity > 65'536) return {};
  }
}

}  // namespace steward::win32
