#include "win32/event_reader.h"

#include "core/event_lines.h"
#include "win32/directory.h"
#include "win32/file.h"

namespace steward::win32 {

Json readEvents(const std::wstring& service, std::size_t limit) {
  // The host keeps the file below this size.
  constexpr std::size_t kMaxBytes = 1024 * 1024;
  return lastEvents(readFileEnd(serviceLogsDirectory(service) + L"\\events.jsonl", kMaxBytes), limit);
}

}  // namespace steward::win32
