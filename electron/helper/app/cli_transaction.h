#pragma once

#include <windows.h>

#include <span>

#include "core/request.h"

namespace steward {

/// Executes validated operations all or nothing; ends the verb when one fails, saying whether the others were taken back.
void runTransaction(std::span<const Operation> operations, SC_HANDLE manager);

}  // namespace steward
