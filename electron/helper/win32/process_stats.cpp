#include "win32/process_stats.h"

#include <windows.h>

#include <winternl.h>

#include <algorithm>
#include <cstddef>

#include "win32/error.h"

namespace steward::win32 {
namespace {

/// SYSTEM_PROCESS_INFORMATION in full; winternl.h hides most of it behind reserved members.
struct ProcessInformation {
  ULONG nextEntryOffset;
  ULONG numberOfThreads;
  LARGE_INTEGER workingSetPrivateSize;
  ULONG hardFaultCount;
  ULONG numberOfThreadsHighWatermark;
  ULONGLONG cycleTime;
  LARGE_INTEGER createTime;
  LARGE_INTEGER userTime;
  LARGE_INTEGER kernelTime;
  UNICODE_STRING imageName;
  LONG basePriority;
  HANDLE uniqueProcessId;
  HANDLE inheritedFromUniqueProcessId;
  ULONG handleCount;
  ULONG sessionId;
  ULONG_PTR uniqueProcessKey;
  SIZE_T peakVirtualSize;
  SIZE_T virtualSize;
  ULONG pageFaultCount;
  SIZE_T peakWorkingSetSize;
  SIZE_T workingSetSize;
  SIZE_T quotaPeakPagedPoolUsage;
  SIZE_T quotaPagedPoolUsage;
  SIZE_T quotaPeakNonPagedPoolUsage;
  SIZE_T quotaNonPagedPoolUsage;
  SIZE_T pagefileUsage;
  SIZE_T peakPagefileUsage;
  SIZE_T privatePageCount;
};

constexpr ULONG kSystemProcessInformation = 5;
constexpr NTSTATUS kInfoLengthMismatch = static_cast<NTSTATUS>(0xC0000004);

using QueryFunction = NTSTATUS(NTAPI*)(ULONG, PVOID, ULONG, PULONG);

QueryFunction queryFunction() {
  const HMODULE ntdll = GetModuleHandleW(L"ntdll.dll");
  return reinterpret_cast<QueryFunction>(
      reinterpret_cast<void*>(GetProcAddress(ntdll, "NtQuerySystemInformation")));
}

std::uint32_t processId(HANDLE handle) { return static_cast<std::uint32_t>(reinterpret_cast<ULONG_PTR>(handle)); }

std::uint64_t number(const LARGE_INTEGER& value) { return static_cast<std::uint64_t>(value.QuadPart); }

ProcessRow rowOf(const ProcessInformation& process) {
  // Wine leaves the private page count empty and tells the same by the page file usage.
  const SIZE_T privateBytes = process.privatePageCount != 0 ? process.privatePageCount : process.pagefileUsage;
  return {processId(process.uniqueProcessId),
          processId(process.inheritedFromUniqueProcessId),
          number(process.createTime),
          number(process.userTime) + number(process.kernelTime),
          privateBytes != 0 ? privateBytes : process.workingSetSize,
          process.numberOfThreads,
          process.handleCount,
          {process.imageName.Buffer, process.imageName.Length / sizeof(wchar_t)}};
}

}  // namespace

std::vector<ProcessRow> snapshotProcesses() {
  static const QueryFunction query = queryFunction();
  static std::vector<std::max_align_t> buffer(256 * 1024 / sizeof(std::max_align_t));
  for (;;) {
    const auto size = static_cast<ULONG>(buffer.size() * sizeof(std::max_align_t));
    ULONG needed = 0;
    const NTSTATUS status = query(kSystemProcessInformation, buffer.data(), size, &needed);
    if (status >= 0) break;
    if (status != kInfoLengthMismatch) throw Error(ERROR_GEN_FAILURE, "NtQuerySystemInformation");
    // Processes may start between two calls.
    buffer.resize((std::max(needed, size) + 64 * 1024) / sizeof(std::max_align_t));
  }
  std::vector<ProcessRow> rows;
  const auto* position = reinterpret_cast<const BYTE*>(buffer.data());
  for (;;) {
    const auto* process = reinterpret_cast<const ProcessInformation*>(position);
    rows.push_back(rowOf(*process));
    if (process->nextEntryOffset == 0) return rows;
    position += process->nextEntryOffset;
  }
}

std::uint32_t processorCount() { return GetActiveProcessorCount(ALL_PROCESSOR_GROUPS); }

}  // namespace steward::win32
