#include "win32/event_source.h"

#include "win32/error.h"
#include "win32/registry.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

std::wstring sourceKey() {
  return std::wstring(L"SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\") + kEventSource;
}

}  // namespace

void registerEventSource(const std::wstring& executable) {
  constexpr std::uint32_t kAllTypes = EVENTLOG_ERROR_TYPE | EVENTLOG_WARNING_TYPE | EVENTLOG_INFORMATION_TYPE;
  const RegistryKey key = createKey(sourceKey(), KEY_SET_VALUE);
  writeValue(key.get(), L"EventMessageFile", RegistryType::ExpandSz, narrow(executable));
  writeValue(key.get(), L"TypesSupported", RegistryType::Dword, kAllTypes);
}

void unregisterEventSource() { deleteKeyTree(sourceKey()); }

void ensureEventSource(const std::wstring& executable) noexcept {
  try {
    const RegistryKey key = openKey(sourceKey(), KEY_QUERY_VALUE);
    if (!key || !readValue(key.get(), L"EventMessageFile")) registerEventSource(executable);
  } catch (const Error&) {
    // A service that is no administrator: creating it has registered the source.
  }
}

}  // namespace steward::win32
