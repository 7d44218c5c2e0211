#pragma once

#include "core/parameters.h"

/// How the rows of the parameter table are written.
namespace steward::rows {

inline constexpr std::uint32_t kMax = 0xFFFF'FFFF;

constexpr Parameter text(std::string_view name, Kind kind, Bilingual title, Bilingual help) {
  return {name, Scope::Nssm, RegistryType::ExpandSz, kind, std::monostate{}, Unit::None, 0, 0, {}, Sub::None, true,
          title, help};
}

constexpr Parameter ranged(std::string_view name, Unit unit, std::uint32_t standard, std::uint32_t min, std::uint32_t max,
                           Bilingual title, Bilingual help) {
  return {name, Scope::Nssm, RegistryType::Dword, Kind::Integer, standard, unit, min, max, {}, Sub::None, true,
          title, help};
}

constexpr Parameter number(std::string_view name, Unit unit, std::uint32_t standard, std::uint32_t max, Bilingual title,
                           Bilingual help) {
  return ranged(name, unit, standard, 0, max, title, help);
}

constexpr Parameter flag(std::string_view name, std::uint32_t standard, Bilingual title, Bilingual help) {
  return {name, Scope::Nssm, RegistryType::Dword, Kind::Boolean, standard, Unit::None, 0, 1, {}, Sub::None, true,
          title, help};
}

constexpr Parameter environment(std::string_view name, Bilingual title, Bilingual help) {
  return {name, Scope::Nssm, RegistryType::MultiSz, Kind::Environment, std::monostate{}, Unit::None, 0, 0, {}, Sub::None,
          true, title, help};
}

constexpr Parameter native(std::string_view name, Kind kind,
                           std::variant<std::monostate, std::string_view, std::uint32_t> standard,
                           std::span<const std::string_view> values, bool restart, Bilingual title, Bilingual help) {
  return {name,   Scope::Native, RegistryType::None, kind,    standard, Unit::None, 0, 0,
          values, Sub::None,     restart,            title,   help};
}

/// The row as one of Steward's own.
constexpr Parameter own(Parameter row) {
  row.scope = Scope::Steward;
  return row;
}

/// The row as one that the Service Control Manager keeps; a change needs no restart of the program.
constexpr Parameter kept(Parameter row) {
  row.scope = Scope::Native;
  row.registry = RegistryType::None;
  row.restart = false;
  return row;
}

}  // namespace steward::rows
