#pragma once

#include <windows.h>

#include <utility>

namespace steward::win32 {

/// Owns one operating system handle and closes it on destruction. `Traits` names the handle's type, the value
/// that means "none", and the call that closes it.
template <class Traits>
class BasicHandle {
 public:
  using Type = typename Traits::Type;

  BasicHandle() noexcept = default;
  explicit BasicHandle(Type value) noexcept : value_(value) {}
  BasicHandle(BasicHandle&& other) noexcept : value_(other.release()) {}
  BasicHandle& operator=(BasicHandle&& other) noexcept {
    reset(other.release());
    return *this;
  }
  BasicHandle(const BasicHandle&) = delete;
  BasicHandle& operator=(const BasicHandle&) = delete;
  ~BasicHandle() { reset(); }

  Type get() const noexcept { return value_; }
  explicit operator bool() const noexcept { return Traits::isValid(value_); }

  /// Gives the handle up without closing it.
  Type release() noexcept { return std::exchange(value_, Traits::none()); }

  /// Closes the owned handle, if any, and owns `value` instead.
  void reset(Type value = Traits::none()) noexcept {
    const Type old = std::exchange(value_, value);
    if (Traits::isValid(old) && old != value) Traits::close(old);
  }

  /// Closes the owned handle and returns where a call stores a new one.
  Type* put() noexcept {
    reset();
    return &value_;
  }

 private:
  Type value_ = Traits::none();
};

/// Kernel objects and files. Both NULL and INVALID_HANDLE_VALUE mean "none": the calls disagree about it.
struct KernelHandleTraits {
  using Type = HANDLE;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr && value != INVALID_HANDLE_VALUE; }
  static void close(Type value) noexcept { CloseHandle(value); }
};

struct ServiceHandleTraits {
  using Type = SC_HANDLE;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept { CloseServiceHandle(value); }
};

struct RegistryKeyTraits {
  using Type = HKEY;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept { RegCloseKey(value); }
};

struct FindHandleTraits {
  using Type = HANDLE;
  static Type none() noexcept { return INVALID_HANDLE_VALUE; }
  static bool isValid(Type value) noexcept { return value != INVALID_HANDLE_VALUE; }
  static void close(Type value) noexcept { FindClose(value); }
};

struct EventSourceTraits {
  using Type = HANDLE;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept { DeregisterEventSource(value); }
};

/// Memory that a Win32 call allocated with LocalAlloc (security descriptors, messages, argument vectors).
struct LocalMemoryTraits {
  using Type = void*;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept { LocalFree(value); }
};

using Handle = BasicHandle<KernelHandleTraits>;
using ServiceHandle = BasicHandle<ServiceHandleTraits>;
using RegistryKey = BasicHandle<RegistryKeyTraits>;
using FindHandle = BasicHandle<FindHandleTraits>;
using EventSource = BasicHandle<EventSourceTraits>;
using LocalMemory = BasicHandle<LocalMemoryTraits>;

}  // namespace steward::win32
