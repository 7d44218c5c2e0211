#include "win32/event_reader.h"

#include "core/event_lines.h"
#include "win32/directory.h"
#include "win32/file.h"

namespace steward::win32 {

Json readEvents(const std::wstring& service, std::size_t limit, std::size_t bytes) {
  return lastEvents(readFileEnd(serviceLogsDirectory(service) + L"\\events.jsonl", bytes), limit);
}

}  // namespace steward::win32
