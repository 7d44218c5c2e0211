#pragma once

#include <windows.h>

#include <functional>
#include <memory>
#include <string>

#include "win32/handle.h"

namespace steward::win32 {

/// Tells of every change of one service's status, through NotifyServiceStatusChangeW. Its listener runs on the thread
/// that created it, while that thread waits alertably.
class StatusSubscription {
 public:
  /// Whether the service is about to be deleted; the subscription must then go, or it keeps the service alive.
  using Listener = std::function<void(bool deleting)>;

  /// Null when the service cannot be opened or the system does not notify.
  static std::unique_ptr<StatusSubscription> create(SC_HANDLE manager, const std::wstring& service, Listener listener);

  ~StatusSubscription();
  StatusSubscription(const StatusSubscription&) = delete;
  StatusSubscription& operator=(const StatusSubscription&) = delete;

 private:
  struct Context;
  explicit StatusSubscription(Context* context) : context_(context) {}

  Context* context_;
};

}  // namespace steward::win32
