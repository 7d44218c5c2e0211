#include "app/cli_transaction.h"

#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/failures.h"
#include "app/transaction.h"

namespace steward {

void runTransaction(std::span<const Operation> operations, SC_HANDLE manager) {
  Transaction transaction(manager, kChangedByConsole);
  const auto failure = tryTo([&] { transaction.run(operations); });
  if (!failure) return;
  constexpr Bilingual kRolledBack = {"Nothing was changed.", "未作任何更改。"};
  constexpr Bilingual kNotRolledBack = {"Not everything could be taken back.", "部分更改未能撤销。"};
  std::string text = describeFailure(*failure);
  if (const auto failed = transaction.failedOperation()) text = operations[*failed].name + ": " + text;
  throw CliStop{kExitSetting,
                text + "\r\n" + std::string(in(cliLanguage(), transaction.rollBack() ? kRolledBack : kNotRolledBack)),
                failure->win32.value_or(ERROR_SUCCESS)};
}

}  // namespace steward
