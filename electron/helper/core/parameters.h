#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace steward {

/// Where a parameter is kept.
enum class Scope {
  Nssm,     ///< a value under the service's `Parameters` key, as NSSM keeps it
  Steward,  ///< a value under `Parameters\Steward`
  Native,   ///< the Service Control Manager's own configuration
};

enum class RegistryType { None, Sz, ExpandSz, MultiSz, Dword };

/// What a parameter means, for editors and validation.
enum class Kind {
  Path,
  String,
  Integer,
  Boolean,
  Choice,
  List,
  Environment,
  ExitActions,
  Priority,
  Flags,
  Affinity,  ///< text of core/affinity.h
  Hooks,     ///< commands by `Event/Action`
  DayTimes,  ///< text of core/day_times.h
  FailureActions,  ///< text of core/failure_actions.h
};

enum class Unit { None, Milliseconds, Seconds, Bytes, Count, Percent, Days };

/// What a parameter's sub-parameter on the command line is.
enum class Sub { None, ExitCode, Event };

/// A text in both languages of the product, UTF-8.
struct Bilingual {
  std::string_view en;
  std::string_view zh;
};

/// One row of the table that drives the command line, the host, `steward schema` and, through it, the form.
struct Parameter {
  std::string_view name;
  Scope scope;
  RegistryType registry;
  Kind kind;
  /// Value in force while none is set; none of the alternatives where there is no such value.
  std::variant<std::monostate, std::string_view, std::uint32_t> defaultValue;
  Unit unit;
  std::uint32_t min;
  std::uint32_t max;
  /// Words that are allowed, for `Choice`, `Priority` and `Flags`.
  std::span<const std::string_view> values;
  Sub sub;
  /// Whether a change takes effect only after the program is started again.
  bool restart;
  Bilingual title;
  Bilingual help;

  /// The default of a numeric parameter; 0 when there is none.
  std::uint32_t defaultNumber() const {
    const auto* number = std::get_if<std::uint32_t>(&defaultValue);
    return number != nullptr ? *number : 0;
  }
};

/// Texts by sub-parameter: exit actions by `Default` or an unsigned decimal exit code, hooks by `Event/Action`.
using SubValues = std::map<std::string, std::string>;

/// A value as the registry holds it: text (unexpanded), DWORD, MULTI_SZ, or the values below the subkeys AppExit and AppEvents.
using ParameterValue = std::variant<std::string, std::uint32_t, std::vector<std::string>, SubValues>;

/// The parameters of a service that are set, by name.
using ParameterValues = std::map<std::string, ParameterValue, std::less<>>;

/// All parameters, in the order in which they are listed to people.
std::span<const Parameter> parameters();

/// Finds a parameter; names are compared without regard to ASCII case, as NSSM does. `AppRedirectHooks`, as NSSM's manual has
/// it, means `AppRedirectHook`. Null when there is none.
const Parameter* findParameter(std::string_view name);

/// Whether NSSM knows the parameter.
bool isKnownToNssm(const Parameter& parameter);

/// Whether the protocol carries the parameter in its object `native`: all that the SCM keeps and that has no field of its own
/// there, as the display name, the start type, the account and the dependencies have.
bool isInNativeObject(const Parameter& parameter);

/// A process priority class: its name on the command line and its value in the registry and for CreateProcessW.
struct PriorityClass {
  std::string_view name;
  std::uint32_t value;
};

std::span<const PriorityClass> priorityClasses();

/// NSSM's words for what happens when the program exits.
std::span<const std::string_view> exitActionWords();

/// Reads an exit code as the registry names it: unsigned decimal. `Default`, `*` and the empty text mean the default action
/// and give "Default". Nothing when it is neither.
std::optional<std::string> parseExitCodeKey(std::string_view text);

/// The hooks that NSSM runs, as `Event/Action`.
std::span<const std::string_view> hookNames();

/// A hook's name in NSSM's spelling, given in any ASCII case; nothing when there is no such hook.
std::optional<std::string> parseHookName(std::string_view text);

/// Compares ASCII texts without regard to case.
bool equalIgnoringAsciiCase(std::string_view left, std::string_view right);

/// Largest number of characters of AppParameters (NSSM's VALUE_LENGTH less the terminator), in UTF-16 units.
inline constexpr std::size_t kMaxArguments = 16383;

}  // namespace steward
