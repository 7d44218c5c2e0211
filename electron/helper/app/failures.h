#pragma once

#include <windows.h>

#include <string_view>

#include "core/failure.h"
#include "win32/error.h"

namespace steward {

/// The failure that a refused Win32 call means, with the code that explains it where there is one.
Failure toFailure(const win32::Error& error);

/// A failure that concerns a service as a whole.
Failure serviceFailure(std::string_view code, std::string_view message, std::string_view service);

/// Runs `body`, turning any exception into a failure; nothing when it ended well.
template <class Body>
std::optional<Failure> tryTo(Body body) {
  try {
    body();
    return std::nullopt;
  } catch (const FailureError& error) {
    return error.failure();
  } catch (const win32::Error& error) {
    return toFailure(error);
  } catch (const std::bad_alloc&) {
    return toFailure(win32::Error(ERROR_OUTOFMEMORY, "new"));
  }
}

}  // namespace steward
