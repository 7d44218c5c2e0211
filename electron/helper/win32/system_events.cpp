#include "win32/system_events.h"

#include <windows.h>

#include <winevt.h>

#include <optional>
#include <vector>

#include "core/json_members.h"
#include "core/system_events.h"
#include "win32/account.h"
#include "win32/error.h"
#include "win32/handle.h"
#include "win32/system_library.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

constexpr wchar_t kLibrary[] = L"wevtapi.dll";
constexpr ULONGLONG kMaxMs = 4'000;
/// Far above what the SCM's events have, in UTF-16 units.
constexpr std::size_t kMaxUnits = 32 * 1024;

struct EvtHandleTraits {
  using Type = EVT_HANDLE;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept {
    if (const auto close = systemFunction<decltype(&EvtClose)>(kLibrary, "EvtClose")) close(value);
  }
};
using EvtHandle = BasicHandle<EvtHandleTraits>;

/// Whether a call that did nothing is there only by its name: Wine's fails without an error.
bool isStub(DWORD error) {
  return error == ERROR_SUCCESS || error == ERROR_CALL_NOT_IMPLEMENTED || error == ERROR_NOT_SUPPORTED;
}

class SystemLog {
 public:
  /// Asks for events, newest first; the last error tells what came of it.
  explicit SystemLog(const std::wstring& query)
      : next_(systemFunction<decltype(&EvtNext)>(kLibrary, "EvtNext")),
        render_(systemFunction<decltype(&EvtRender)>(kLibrary, "EvtRender")),
        deadline_(GetTickCount64() + kMaxMs) {
    const auto open = systemFunction<decltype(&EvtQuery)>(kLibrary, "EvtQuery");
    SetLastError(ERROR_SUCCESS);
    if (open == nullptr || next_ == nullptr || render_ == nullptr) return;
    found_.reset(open(nullptr, L"System", query.c_str(), EvtQueryChannelPath | EvtQueryReverseDirection));
  }

  explicit operator bool() const { return static_cast<bool>(found_); }

  /// The next event as XML; nothing after the last one, or when the time is up.
  std::optional<std::string> next() {
    EvtHandle event;
    DWORD count = 0;
    const ULONGLONG now = GetTickCount64();
    if (now >= deadline_) return std::nullopt;
    if (!next_(found_.get(), 1, event.put(), static_cast<DWORD>(deadline_ - now), 0, &count) || count == 0) {
      complete_ = GetLastError() == ERROR_NO_MORE_ITEMS;
      return std::nullopt;
    }
    std::vector<wchar_t> text(kMaxUnits);
    DWORD used = 0;
    DWORD properties = 0;
    const auto bytes = static_cast<DWORD>(text.size() * sizeof(wchar_t));
    if (!render_(nullptr, event.get(), EvtRenderEventXml, bytes, text.data(), &used, &properties)) return std::string();
    return narrow(text.data());
  }

  /// Whether there was nothing after the last event.
  bool complete() const { return complete_; }

 private:
  decltype(&EvtNext) next_;
  decltype(&EvtRender) render_;
  ULONGLONG deadline_;
  EvtHandle found_;
  bool complete_ = false;
};

}  // namespace

Json readSystemEvents(const std::string& name, const std::string& displayName, std::size_t limit) {
  Json events = Json::array();
  Json users = Json::object();
  SystemLog log(widen(systemEventQuery(name, displayName)));
  if (!log && !isStub(GetLastError())) throwLastError("EvtQuery", "System");
  while (log && events.size() < limit) {
    std::optional<std::string> xml = log.next();
    if (!xml) break;
    const std::string sid(userSidOf(*xml));
    if (!sid.empty() && !users.contains(sid)) append(users, sid.c_str(), accountName(widen(sid)));
    if (!xml->empty()) events.push_back(std::move(*xml));
  }
  Json result = Json::object();
  append(result, "available", static_cast<bool>(log));
  append(result, "complete", log.complete());
  append(result, "events", std::move(events));
  append(result, "users", std::move(users));
  return result;
}

}  // namespace steward::win32
