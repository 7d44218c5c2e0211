#include "win32/event_log.h"

#include <vector>

#include "win32/directory.h"
#include "win32/error.h"
#include "win32/event_source.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr LONGLONG kMaxFileBytes = 1024 * 1024;
/// Below ReportEventW's limit for one text, and for all of an event's together.
constexpr std::size_t kMaxInsertUnits = 8'000;
constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

std::wstring eventFile(const std::wstring& service) {
  try {
    return createServiceLogsDirectory(service) + L"\\events.jsonl";
  } catch (const Error&) {
    return {};
  }
}

Handle openFile(const std::wstring& path, DWORD access, DWORD disposition) {
  return Handle(CreateFileW(path.c_str(), access, kShareAll, nullptr, disposition, FILE_ATTRIBUTE_NORMAL, nullptr));
}

bool writeAll(HANDLE file, std::string_view bytes) {
  DWORD written = 0;
  return WriteFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) && written == bytes.size();
}

std::string readAll(const std::wstring& path) {
  const Handle file = openFile(path, GENERIC_READ, OPEN_EXISTING);
  LARGE_INTEGER size{};
  if (!file || !GetFileSizeEx(file.get(), &size) || size.QuadPart > 4 * kMaxFileBytes) return {};
  std::string bytes(static_cast<std::size_t>(size.QuadPart), '\0');
  DWORD read = 0;
  if (!ReadFile(file.get(), bytes.data(), static_cast<DWORD>(bytes.size()), &read, nullptr)) return {};
  bytes.resize(read);
  return bytes;
}

/// Replaces the file by its newer half; readers see either the old or the new one.
void dropOlderHalf(const std::wstring& path) {
  const std::string bytes = readAll(path);
  const std::wstring temporary = path + L".new";
  {
    const Handle file = openFile(temporary, GENERIC_WRITE, CREATE_ALWAYS);
    if (!file || !writeAll(file.get(), newerHalf(bytes))) return;
  }
  MoveFileExW(temporary.c_str(), path.c_str(), MOVEFILE_REPLACE_EXISTING);
}

/// The language of the system, which an event log is written in whoever reads it.
Language systemLanguage() {
  return PRIMARYLANGID(GetSystemDefaultUILanguage()) == LANG_CHINESE ? Language::Chinese : Language::English;
}

WORD eventType(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return EVENTLOG_ERROR_TYPE;
    case Severity::Warning:
      return EVENTLOG_WARNING_TYPE;
    case Severity::Information:
      break;
  }
  return EVENTLOG_INFORMATION_TYPE;
}

}  // namespace

EventLog::EventLog(const std::wstring& service)
    : words_{narrow(service), systemLanguage(), [](std::uint32_t error) { return systemMessage(error, 0); }},
      path_(eventFile(service)),
      source_(RegisterEventSourceW(nullptr, kEventSource)) {}

void EventLog::record(const HostEvent& event) {
  appendToFile(toEventLine(event));
  const std::optional<EventMessage> message = toEventMessage(event, words_);
  if (!message) return;
  if (mayBeOmitted(*message->kind) && !budget_.take(static_cast<TickMs>(GetTickCount64()))) return;
  if (const std::uint32_t omitted = budget_.takeOmitted(); omitted > 0) {
    report(omittedMessage(omitted, words_, narrow(path_)));
  }
  report(*message);
}

void EventLog::appendToFile(const std::string& line) noexcept {
  if (path_.empty()) return;
  LARGE_INTEGER size{};
  {
    const Handle file = openFile(path_, FILE_APPEND_DATA | FILE_READ_ATTRIBUTES | SYNCHRONIZE, OPEN_ALWAYS);
    if (!file || !writeAll(file.get(), line)) return;
    GetFileSizeEx(file.get(), &size);
  }
  if (size.QuadPart > kMaxFileBytes - 64 * 1024) dropOlderHalf(path_);
}

void EventLog::report(const EventMessage& message) noexcept {
  if (!source_) return;
  std::vector<std::wstring> texts;
  for (const std::string& insert : message.inserts) texts.push_back(widen(insert).substr(0, kMaxInsertUnits));
  std::vector<const wchar_t*> strings;
  for (const std::wstring& text : texts) strings.push_back(text.c_str());
  ReportEventW(source_.get(), eventType(message.kind->severity), 0, message.kind->messageId(), nullptr,
               static_cast<WORD>(strings.size()), 0, strings.data(), nullptr);
}

}  // namespace steward::win32
