#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "win32/thread.h"

namespace steward {

/// What the Service Control Manager or an operator asks of a host.
enum class Control { Stop, Shutdown, Preshutdown, Continue, Rotate, PowerChange, PowerResume };

/// Whether a control is to end the service.
inline bool isStop(Control control) {
  return control == Control::Stop || control == Control::Shutdown || control == Control::Preshutdown;
}

/// What happened to one of the program's logs.
struct LogNote {
  /// Dropped: more has been lost since the last note, which is no event of its own.
  enum class Kind { Failed, Resumed, RotationFailed, RotationResumed, Rotated, Dropped };
  Kind kind;
  std::uint32_t error;  ///< Win32 error number, for Failed and RotationFailed.
  std::string path;
};

/// How other threads reach the supervisor: they post, it takes. Nobody waits for anybody.
class Mailbox {
 public:
  Mailbox() : arrived_(win32::createEvent(false)) {}

  /// Signalled when something was posted.
  HANDLE arrived() const { return arrived_.get(); }

  void post(Control control) { add(controls_, control); }
  void post(LogNote note) { add(notes_, std::move(note)); }

  /// Whether the service is to stop; what was posted stays.
  bool stopPosted() const {
    const win32::Lock lock(mutex_);
    return std::ranges::any_of(controls_, isStop);
  }

  /// Signals `arrived` again for what was not taken.
  void remind() { SetEvent(arrived_.get()); }

  std::vector<Control> takeControls() { return take(controls_); }
  std::vector<LogNote> takeNotes() { return take(notes_); }

 private:
  template <class T>
  void add(std::vector<T>& list, T item) {
    const win32::Lock lock(mutex_);
    list.push_back(std::move(item));
    SetEvent(arrived_.get());
  }

  template <class T>
  std::vector<T> take(std::vector<T>& list) {
    const win32::Lock lock(mutex_);
    return std::exchange(list, {});
  }

  mutable win32::Mutex mutex_;
  win32::Handle arrived_;
  std::vector<Control> controls_;
  std::vector<LogNote> notes_;
};

}  // namespace steward
