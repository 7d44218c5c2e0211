#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>

#include "core/json.h"

namespace steward {

/// An error as the protocol carries it. `code` is one of `electron/contract/errors.ts`.
struct Failure {
  std::string code;
  std::string message;                   ///< English, for logs
  std::optional<std::uint32_t> win32;    ///< system error number
  std::optional<std::string> operation;  ///< the call that failed, such as `CreateServiceW`
  std::optional<std::string> object;     ///< a service name or a path
  std::optional<std::string> field;      ///< the input field, such as `parameters.Application`
  std::optional<std::string> value;      ///< that field's value; nothing when secret
  Json reason = nullptr;                 ///< why a service did not start (protocol: Reason), or null
};

/// Carries a failure to the place that reports it.
class FailureError : public std::exception {
 public:
  explicit FailureError(Failure failure) : failure_(std::move(failure)) {}
  const Failure& failure() const noexcept { return failure_; }
  const char* what() const noexcept override { return failure_.message.c_str(); }

 private:
  Failure failure_;
};

/// A finding about one operation of a request.
struct Problem {
  std::size_t operation;  ///< index of the operation
  std::string code;
  std::optional<std::string> field;
  std::optional<std::string> value;
  std::optional<std::uint32_t> win32;
  bool warning;
  std::string message;  ///< English, for logs
};

Json toJson(const Failure& failure);
Json toJson(const Problem& problem);

/// The failure that a request with this problem ends in.
Failure toFailure(const Problem& problem);

/// Cuts a value for an error to 256 characters at a character's boundary.
std::string cutValue(std::string_view utf8);

}  // namespace steward
