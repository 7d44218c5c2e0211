#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/failure.h"
#include "core/json.h"
#include "core/parameters.h"

namespace steward {

enum class OperationKind { Create, Configure, Delete, Start, Stop, Restart, Adopt, Release };
enum class StartType { Automatic, Delayed, Manual, Disabled };

/// One operation of a request. Which fields count depends on `kind`; for `Configure`, absent fields stay as they are.
struct Operation {
  OperationKind kind;
  std::string name;
  std::optional<std::string> displayName;
  std::optional<std::string> description;
  std::optional<StartType> startType;
  std::optional<std::string> account;
  std::optional<std::string> password;  ///< secret: never in messages
  std::optional<std::vector<std::string>> dependencies;
  std::map<std::string, std::optional<ParameterValue>> parameters;  ///< nothing resets the parameter
  /// What the SCM keeps and has no field here (`isInNativeObject`); nothing resets it.
  std::map<std::string, std::optional<ParameterValue>> native;
  bool withoutHost = false;             ///< `Create`: the program is a service itself and is run without Steward's host
  std::optional<std::string> delegate;  ///< account or SID that may start and stop the service
  bool stop = false;                    ///< `Delete`: stop the service first
  std::uint32_t timeoutMs = 0;          ///< `Start`, `Stop`, `Restart`
  std::optional<std::string> to;        ///< `Release`: path of the NSSM that hosts it from now on; nothing: as before
};

/// Operations with what is already wrong with single values; a request of another shape is refused as a whole.
struct ParsedOperations {
  std::vector<Operation> operations;
  std::vector<Problem> problems;
};

struct ApplyRequest {
  std::string id;
  ParsedOperations content;
  bool each = false;  ///< every operation by itself: one that fails neither ends nor takes back the others
};

/// A line that `steward rpc` understood.
struct RpcRequest {
  std::int64_t id;
  std::string method;
  Json params;
};

inline constexpr std::size_t kMaxOperations = 500;

/// Reads an operation list. Throws `FailureError` (badRequest) that names the field when its shape is wrong.
/// @param where the list's name, as errors name it
ParsedOperations parseOperations(const Json& operations, const std::string& where = "operations");

/// Reads parameters as those of a `create` operation; what is wrong with single values is left in `problems`. Throws
/// `FailureError` (badRequest) when it is no object.
/// @param where the object's name, as errors name it
std::map<std::string, std::optional<ParameterValue>> parseParameters(const Json& value, const std::string& where,
                                                                     std::vector<Problem>& problems);

/// Reads the content of a request file. Throws `FailureError` (badRequest, protocolUnsupported).
ApplyRequest parseApplyRequest(std::string_view text);

/// Reads one line of `steward rpc`. Throws `FailureError` (badRequest); `id` is set as soon as it is known.
RpcRequest parseRpcRequest(std::string_view line, std::optional<std::int64_t>& id);

/// Parses JSON of bounded nesting; nothing when the text is not JSON.
std::optional<Json> parseJson(std::string_view text);

/// `create`, `configure`, …
std::string_view operationWord(OperationKind kind);

/// `automatic`, `delayed`, `manual`, `disabled`.
std::string_view startTypeWord(StartType type);

}  // namespace steward
