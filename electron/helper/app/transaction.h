#pragma once

#include <windows.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/config_history.h"
#include "core/json.h"
#include "core/request.h"
#include "win32/operation_lock.h"

namespace steward {

/// Executes operations one after another and can take back those that were done. Deletions are executed last, because
/// nothing brings a deleted service back.
class Transaction {
 public:
  /// `manager` must outlive this.
  /// @param tool what the histories of the services say has changed them
  Transaction(SC_HANDLE manager, std::string_view tool) : manager_(manager), tool_(tool) {}

  /// Executes all operations, which must have been validated, and returns the protocol's `results` in the order of the
  /// request. Throws `FailureError` or `win32::Error` at the first that fails.
  Json run(std::span<const Operation> operations);

  /// Index of the operation that failed.
  std::optional<std::size_t> failedOperation() const { return failed_; }

  /// Takes back what was done, the last first. False when something could not be taken back.
  bool rollBack();

 private:
  void lockServices(std::span<const Operation> operations);
  Json execute(const Operation& operation);
  void create(const Operation& operation);
  void configure(const Operation& operation);
  void writeParameters(const Operation& operation, const std::wstring& name);
  void remove(const Operation& operation);
  void start(const Operation& operation);
  void stop(const Operation& operation);
  void adopt(const Operation& operation);
  void release(const Operation& operation);
  void undo(std::function<void()> step) { undo_.push_back(std::move(step)); }

  SC_HANDLE manager_;
  std::string_view tool_;
  std::vector<win32::OperationLock> locks_;
  std::vector<std::function<void()>> undo_;
  std::optional<std::size_t> failed_;
};

}  // namespace steward
