#pragma once

#include <cstdint>
#include <string>

namespace steward {

/// A point in time as milliseconds since 1970-01-01T00:00:00Z.
using UnixMs = std::int64_t;

/// A point on a clock that never goes backwards, in milliseconds since an arbitrary start.
using TickMs = std::int64_t;

/// Source of the current time; replaced in tests.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Wall clock time, UTC. May jump when the system's clock is set.
  virtual UnixMs now() const = 0;
  /// Monotonic time, for durations and deadlines.
  virtual TickMs ticks() const = 0;
};

/// A wall clock time split into its calendar fields, UTC, proleptic Gregorian calendar.
struct UtcTime {
  int year;
  int month;   ///< 1 … 12
  int day;     ///< 1 … 31
  int hour;    ///< 0 … 23
  int minute;  ///< 0 … 59
  int second;  ///< 0 … 59
  int millisecond;
};

UtcTime toUtc(UnixMs time);

/// The point in time that the fields name. Fields out of range give some other time, whose fields then differ.
UnixMs fromUtc(const UtcTime& time);

/// `2026-11-21T05:30:00.123Z`, the form used in every protocol.
std::string toIso8601(UnixMs time);

}  // namespace steward
