#include "win32/operation_lock.h"

#include <utility>

#include "win32/error.h"
#include "win32/security.h"
#include "win32/sha256.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Kernel object names end at MAX_PATH; longer service names go by their hash.
std::wstring mutexName(const std::wstring& service) {
  constexpr std::size_t kLongestPlain = 200;
  std::wstring lower(service.size(), L'\0');
  const auto length = static_cast<int>(service.size());
  LCMapStringEx(LOCALE_NAME_INVARIANT, LCMAP_LOWERCASE, service.data(), length, lower.data(), length, nullptr, nullptr, 0);
  return L"Global\\Steward-service-" + (lower.size() <= kLongestPlain ? lower : widen(sha256Hex(narrow(lower))));
}

/// Whoever could open the mutex could also hold it, and would keep everybody from this service.
Handle createMutex(const std::wstring& service) {
  const LocalMemory security = securityDescriptor(L"D:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;" + ownSid() + L")");
  SECURITY_ATTRIBUTES attributes{sizeof attributes, security.get(), FALSE};
  return Handle(CreateMutexW(&attributes, FALSE, mutexName(service).c_str()));
}

}  // namespace

OperationLock::OperationLock(const std::wstring& service) : mutex_(createMutex(service)), owned_(false) {
  if (!mutex_) {
    // Another user's operation holds the mutex and does not let this one open it.
    if (GetLastError() == ERROR_ACCESS_DENIED) return;
    throwLastError("CreateMutexW", narrow(service));
  }
  const DWORD result = WaitForSingleObject(mutex_.get(), 0);
  // An abandoned mutex belonged to a process that died; its operation has ended too.
  owned_ = result == WAIT_OBJECT_0 || result == WAIT_ABANDONED;
}

OperationLock::OperationLock(OperationLock&& other) noexcept
    : mutex_(std::move(other.mutex_)), owned_(std::exchange(other.owned_, false)) {}

OperationLock::~OperationLock() {
  if (owned_) ReleaseMutex(mutex_.get());
}

}  // namespace steward::win32
