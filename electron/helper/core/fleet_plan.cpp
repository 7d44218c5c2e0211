#include "core/fleet_plan.h"

#include <algorithm>

#include "core/hosting.h"
#include "core/parameter_text.h"

namespace steward {
namespace {

using Values = std::map<std::string, std::optional<ParameterValue>>;

/// Ample for a start; one without progress is given up earlier.
constexpr std::uint32_t kControlTimeoutMs = 300'000;

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) (text += text.empty() ? "" : ", ") += item;
  return text;
}

/// An environment's values may be secrets, so only the names are told.
std::string shownText(const Parameter& parameter, const std::optional<ParameterValue>& value) {
  if (!value) return {};
  if (const auto* list = std::get_if<std::vector<std::string>>(&*value)) {
    std::vector<std::string> items = *list;
    if (parameter.kind == Kind::Environment) {
      for (std::string& item : items) item = item.substr(0, item.find('=', 1));
    }
    return joined(items);
  }
  if (const auto* subValues = std::get_if<SubValues>(&*value)) {
    std::vector<std::string> items;
    for (const auto& [key, text] : *subValues) items.push_back(key + '=' + text);
    return joined(items);
  }
  return parameterText(parameter, *value);
}

/// The value as the machine would keep it: nothing where it means the default.
std::optional<ParameterValue> kept(const Parameter& parameter, const std::optional<ParameterValue>& value) {
  if (!value) return std::nullopt;
  if (parameter.kind == Kind::ExitActions) {
    const auto* actions = std::get_if<SubValues>(&*value);
    if (actions == nullptr) return value;
    SubValues others = *actions;
    const auto standard = others.find("Default");
    if (standard != others.end() && standard->second == exitActionWords().front()) others.erase(standard);
    if (others.empty()) return std::nullopt;
    return others;
  }
  if (const auto* text = std::get_if<std::string>(&*value)) {
    if (text->empty() && parameter.name != "Application") return std::nullopt;
    const auto* standard = std::get_if<std::string_view>(&parameter.defaultValue);
    if (standard != nullptr && *text == *standard) return std::nullopt;
  }
  if (const auto* number = std::get_if<std::uint32_t>(&*value)) {
    const auto* standard = std::get_if<std::uint32_t>(&parameter.defaultValue);
    if (standard != nullptr && *number == *standard) return std::nullopt;
  }
  if (isDefault(parameter, *value)) return std::nullopt;
  return value;
}

class Planner {
 public:
  Planner(FleetPlan& plan, const std::function<std::string(const std::string&)>& accountKey)
      : plan_(plan), accountKey_(accountKey) {}

  void plan(std::size_t index, const WantedService& wanted, std::optional<PresentService> present) {
    index_ = index;
    if (!wanted.present) {
      if (present) remove(*present);
    } else if (!present) {
      create(wanted);
    } else if (settleHost(wanted, *present)) {
      configure(wanted, *present);
    }
    if (wanted.present && wanted.running && (present ? present->running : false) != *wanted.running) {
      control(*wanted.running ? OperationKind::Start : OperationKind::Stop, wanted, present);
    }
  }

 private:
  void add(Operation operation) {
    plan_.operations.push_back(std::move(operation));
    plan_.origins.push_back(index_);
  }

  void note(OperationKind kind) { plan_.changes.push_back({index_, kind}); }

  void remove(const PresentService& present) {
    Operation operation{};
    operation.kind = OperationKind::Delete;
    operation.name = present.name;
    operation.stop = true;
    add(std::move(operation));
    note(OperationKind::Delete);
  }

  void create(const WantedService& wanted) {
    Operation operation = wanted.settings;
    operation.kind = OperationKind::Create;
    operation.withoutHost = wanted.host == WantedHost::Native;
    if (!operation.displayName) operation.displayName = "";
    if (!operation.description) operation.description = "";
    if (!operation.startType) operation.startType = StartType::Automatic;
    if (!operation.account) operation.account = "LocalSystem";
    if (!operation.dependencies) operation.dependencies.emplace();
    const auto isReset = [](const auto& value) { return !value.second; };
    std::erase_if(operation.parameters, isReset);
    std::erase_if(operation.native, isReset);
    add(std::move(operation));
    note(OperationKind::Create);
  }

  /// Takes a service over from NSSM where Steward is to host it; false when the host cannot be changed.
  bool settleHost(const WantedService& wanted, PresentService& present) {
    if (!wanted.host) return true;
    const bool native = *wanted.host == WantedHost::Native;
    if (native ? present.host == PresentHost::Native : present.host == PresentHost::Steward) return true;
    if (!native && present.host == PresentHost::Nssm) {
      Operation operation{};
      operation.kind = OperationKind::Adopt;
      operation.name = present.name;
      add(std::move(operation));
      note(OperationKind::Adopt);
      present.settings.parameters.try_emplace(kRotateKeep, ParameterValue(kKeepAll));
      return true;
    }
    plan_.problems.push_back({index_, "hostingFixed", "hosting", native ? "native" : "steward", {}, false,
                              "the service was registered otherwise; remove it first"});
    return false;
  }

  void configure(const WantedService& wanted, const PresentService& present) {
    const Operation& is = present.settings;
    Operation operation{};
    operation.kind = OperationKind::Configure;
    operation.name = present.name;
    const std::size_t before = plan_.changes.size();
    takeText("displayName", wanted.settings.displayName, is.displayName.value_or(""), present.name, operation.displayName);
    takeText("description", wanted.settings.description, is.description.value_or(""), "", operation.description);
    takeStartType(wanted.settings.startType, is.startType, operation);
    takeAccount(wanted.settings.account, is.account.value_or(""), operation);
    takeDependencies(wanted.settings.dependencies, is.dependencies, operation);
    takeValues("parameters.", wanted.settings.parameters, is.parameters, operation.parameters);
    takeValues("native.", wanted.settings.native, is.native, operation.native);
    if (plan_.changes.size() > before) add(std::move(operation));
  }

  void changed(std::string field, std::string from, std::string to) {
    plan_.changes.push_back({index_, OperationKind::Configure, std::move(field), std::move(from), std::move(to)});
  }

  /// @param empty what an empty text means
  void takeText(const char* field, const std::optional<std::string>& wanted, const std::string& is,
                const std::string& empty, std::optional<std::string>& target) {
    if (!wanted || (wanted->empty() ? empty : *wanted) == (is.empty() ? empty : is)) return;
    changed(field, is, *wanted);
    target = wanted;
  }

  void takeStartType(std::optional<StartType> wanted, std::optional<StartType> is, Operation& operation) {
    if (!wanted || wanted == is) return;
    changed("startType", is ? std::string(startTypeWord(*is)) : std::string(), std::string(startTypeWord(*wanted)));
    operation.startType = wanted;
  }

  void takeAccount(const std::optional<std::string>& wanted, const std::string& is, Operation& operation) {
    if (!wanted || equalIgnoringAsciiCase(accountKey_(*wanted), accountKey_(is))) return;
    changed("account", is, *wanted);
    operation.account = wanted;
  }

  void takeDependencies(const std::optional<std::vector<std::string>>& wanted,
                        const std::optional<std::vector<std::string>>& is, Operation& operation) {
    if (!wanted) return;
    const std::vector<std::string> present = is.value_or(std::vector<std::string>());
    if (std::ranges::is_permutation(*wanted, present, equalIgnoringAsciiCase)) return;
    changed("dependencies", joined(present), joined(*wanted));
    operation.dependencies = wanted;
  }

  void takeValues(const char* prefix, const Values& wanted, const Values& is, Values& target) {
    for (const auto& [name, value] : wanted) {
      const Parameter* parameter = findParameter(name);
      const auto found = is.find(name);
      const auto present = found == is.end() ? std::nullopt : found->second;
      if (parameter == nullptr) {
        // The validation of the operation tells that there is none.
        target[name] = value;
        changed(prefix + name, {}, {});
      } else if (kept(*parameter, value) != kept(*parameter, present)) {
        target[name] = value;
        changed(prefix + name, shownText(*parameter, present), shownText(*parameter, value));
      }
    }
  }

  void control(OperationKind kind, const WantedService& wanted, const std::optional<PresentService>& present) {
    Operation operation{};
    operation.kind = kind;
    operation.name = present ? present->name : wanted.settings.name;
    operation.timeoutMs = kControlTimeoutMs;
    add(std::move(operation));
    note(kind);
  }

  FleetPlan& plan_;
  const std::function<std::string(const std::string&)>& accountKey_;
  std::size_t index_ = 0;
};

}  // namespace

FleetPlan planFleet(std::span<const WantedService> wanted,
                    const std::function<std::optional<PresentService>(const std::string& name)>& find,
                    const std::function<std::string(const std::string& account)>& accountKey) {
  FleetPlan plan;
  Planner planner(plan, accountKey);
  for (std::size_t i = 0; i < wanted.size(); ++i) planner.plan(i, wanted[i], find(wanted[i].settings.name));
  return plan;
}

}  // namespace steward
