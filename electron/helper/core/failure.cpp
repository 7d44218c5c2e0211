#include "core/failure.h"

#include "core/utf8.h"

namespace steward {

Json toJson(const Failure& failure) {
  return {{"code", failure.code},
          {"message", failure.message},
          {"win32", orNull(failure.win32)},
          {"operation", orNull(failure.operation)},
          {"object", orNull(failure.object)},
          {"field", orNull(failure.field)},
          {"value", orNull(failure.value)},
          {"reason", failure.reason}};
}

Json toJson(const Problem& problem) {
  return {{"operation", problem.operation},
          {"code", problem.code},
          {"field", orNull(problem.field)},
          {"value", orNull(problem.value)},
          {"win32", orNull(problem.win32)},
          {"severity", problem.warning ? "warning" : "error"},
          {"message", problem.message}};
}

Failure toFailure(const Problem& problem) {
  return {.code = problem.code,
          .message = problem.message,
          .win32 = problem.win32,
          .operation = std::nullopt,
          .object = std::nullopt,
          .field = problem.field,
          .value = problem.value};
}

std::string cutValue(std::string_view utf8) {
  constexpr std::size_t kMaxCharacters = 256;
  return std::string(firstCharacters(utf8, kMaxCharacters));
}

}  // namespace steward
