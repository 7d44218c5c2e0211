#include "app/failures.h"

namespace steward {
namespace {

std::string_view codeOf(DWORD error) {
  switch (error) {
    case ERROR_ACCESS_DENIED:
      return "accessDenied";
    case ERROR_SERVICE_DOES_NOT_EXIST:
      return "serviceMissing";
    case ERROR_SERVICE_EXISTS:
      return "nameTaken";
    case ERROR_DUPLICATE_SERVICE_NAME:
      return "displayNameTaken";
    case ERROR_SERVICE_MARKED_FOR_DELETE:
      return "serviceMarkedForDeletion";
    case ERROR_SERVICE_DISABLED:
      return "serviceDisabled";
    case ERROR_SERVICE_ALREADY_RUNNING:
      return "alreadyRunning";
    case ERROR_SERVICE_NOT_ACTIVE:
      return "notRunning";
    case ERROR_ACCESS_DISABLED_BY_POLICY:
      return "forbiddenByPolicy";
    case ERROR_INVALID_LEVEL:
      return "settingUnsupported";
    default:
      return "win32";
  }
}

}  // namespace

Failure toFailure(const win32::Error& error) {
  return {.code = std::string(codeOf(error.code())),
          .message = error.what(),
          .win32 = error.code(),
          .operation = error.operation(),
          .object = error.object().empty() ? std::nullopt : std::optional(error.object()),
          .field = {},
          .value = {}};
}

Failure serviceFailure(std::string_view code, std::string_view message, std::string_view service) {
  return {.code = std::string(code),
          .message = std::string(message),
          .win32 = {},
          .operation = {},
          .object = std::string(service),
          .field = {},
          .value = {}};
}

}  // namespace steward
