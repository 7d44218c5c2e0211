#pragma once

#include <windows.h>

#include <memory>
#include <utility>

#include "win32/error.h"
#include "win32/handle.h"

namespace steward::win32 {

/// A mutual exclusion lock. MinGW's std::mutex needs a runtime DLL or a heavier thread model.
class Mutex {
 public:
  Mutex() = default;
  Mutex(const Mutex&) = delete;
  Mutex& operator=(const Mutex&) = delete;
  void lock() noexcept { AcquireSRWLockExclusive(&lock_); }
  void unlock() noexcept { ReleaseSRWLockExclusive(&lock_); }

 private:
  SRWLOCK lock_ = SRWLOCK_INIT;
};

/// Holds a Mutex for the length of a scope.
class Lock {
 public:
  explicit Lock(Mutex& mutex) noexcept : mutex_(mutex) { mutex_.lock(); }
  ~Lock() { mutex_.unlock(); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  Mutex& mutex_;
};

/// Starts a thread that runs `body()`. Exceptions must not leave `body`. `stackBytes` is the address space reserved
/// for its stack. Throws `Error`.
template <class Body>
Handle startThread(Body body, SIZE_T stackBytes = 128 * 1024) {
  auto owned = std::make_unique<Body>(std::move(body));
  const LPTHREAD_START_ROUTINE entry = [](void* parameter) -> DWORD {
    const std::unique_ptr<Body> run(static_cast<Body*>(parameter));
    (*run)();
    return 0;
  };
  Handle thread(CreateThread(nullptr, stackBytes, entry, owned.get(), STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr));
  if (!thread) throwLastError("CreateThread");
  static_cast<void>(owned.release());
  return thread;
}

/// Creates an unnamed event, not signalled. Throws `Error`.
inline Handle createEvent(bool manualReset) {
  Handle event(CreateEventW(nullptr, manualReset, FALSE, nullptr));
  if (!event) throwLastError("CreateEventW");
  return event;
}

}  // namespace steward::win32
