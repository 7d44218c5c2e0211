#pragma once

#include <windows.h>

#include "core/validate.h"

namespace steward {

/// Answers validation's questions by asking this machine.
class LocalMachine final : public MachineFacts {
 public:
  /// `manager` needs SC_MANAGER_CONNECT and SC_MANAGER_ENUMERATE_SERVICE and must outlive this.
  explicit LocalMachine(SC_HANDLE manager) : manager_(manager) {}

  PathKind pathKind(const std::string& path) const override;
  ProgramKind programKind(const std::string& path) const override;
  std::optional<ServiceFacts> service(const std::string& name) const override;
  bool isDriver(const std::string& name) const override;
  std::optional<std::string> serviceWithDisplayName(const std::string& displayName) const override;
  bool groupExists(const std::string& name) const override;
  bool privilegeExists(const std::string& name) const override;
  std::string accountName(const std::string& account) const override;
  bool accountExists(const std::string& account) const override;
  bool sameName(const std::string& left, const std::string& right) const override;
  std::string expand(const std::string& text) const override;

 private:
  SC_HANDLE manager_;
};

}  // namespace steward
