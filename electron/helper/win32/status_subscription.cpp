#include "win32/status_subscription.h"

namespace steward::win32 {
namespace {

constexpr DWORD kMask = SERVICE_NOTIFY_STOPPED | SERVICE_NOTIFY_START_PENDING | SERVICE_NOTIFY_STOP_PENDING |
                        SERVICE_NOTIFY_RUNNING | SERVICE_NOTIFY_CONTINUE_PENDING | SERVICE_NOTIFY_PAUSE_PENDING |
                        SERVICE_NOTIFY_PAUSED | SERVICE_NOTIFY_DELETE_PENDING;

}  // namespace

/// What the system writes into. It may still do so after the handle is closed, so it is only freed by its callback;
/// one whose callback never comes stays, a few hundred bytes for a deleted service.
struct StatusSubscription::Context {
  SERVICE_NOTIFYW notify{};
  ServiceHandle service;
  Listener listener;
  bool abandoned = false;
  bool armed = false;
  bool inCallback = false;

  bool arm() {
    notify = {};
    notify.dwVersion = SERVICE_NOTIFY_STATUS_CHANGE;
    notify.pfnNotifyCallback = &changed;
    notify.pContext = this;
    armed = NotifyServiceStatusChangeW(service.get(), kMask, &notify) == ERROR_SUCCESS;
    return armed;
  }

  static void CALLBACK changed(void* parameter) {
    auto* self = static_cast<Context*>(static_cast<SERVICE_NOTIFYW*>(parameter)->pContext);
    self->armed = false;
    self->inCallback = true;
    if (!self->abandoned) {
      const bool deleting = self->notify.dwNotificationStatus != ERROR_SUCCESS ||
                            (self->notify.dwNotificationTriggered & SERVICE_NOTIFY_DELETE_PENDING) != 0;
      // Armed again before the listener looks at the state, so that no change falls between.
      const bool lost = deleting || !self->arm();
      self->listener(lost);
    }
    self->inCallback = false;
    if (self->abandoned && !self->armed) delete self;
  }
};

std::unique_ptr<StatusSubscription> StatusSubscription::create(SC_HANDLE manager, const std::wstring& service,
                                                               Listener listener) {
  auto context = std::make_unique<Context>();
  context->service.reset(OpenServiceW(manager, service.c_str(), SERVICE_QUERY_STATUS));
  if (!context->service) return nullptr;
  context->listener = std::move(listener);
  if (!context->arm()) return nullptr;
  return std::unique_ptr<StatusSubscription>(new StatusSubscription(context.release()));
}

StatusSubscription::~StatusSubscription() {
  context_->abandoned = true;
  context_->service.reset();
  if (!context_->armed && !context_->inCallback) delete context_;
}

}  // namespace steward::win32
