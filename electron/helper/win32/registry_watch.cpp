#include "win32/registry_watch.h"

#include "win32/error.h"
#include "win32/registry.h"
#include "win32/thread.h"

namespace steward::win32 {

RegistryWatch::RegistryWatch()
    : key_(openKey(L"SYSTEM\\CurrentControlSet\\Services", KEY_NOTIFY)), event_(createEvent(true)) {
  rearm();
}

void RegistryWatch::rearm() {
  ResetEvent(event_.get());
  throwIfFailed(RegNotifyChangeKeyValue(key_.get(), TRUE, REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET,
                                        event_.get(), TRUE),
                "RegNotifyChangeKeyValue", "Services");
}

}  // namespace steward::win32
