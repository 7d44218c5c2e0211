#pragma once

#include <string>
#include <string_view>

#include "app/service_control.h"

namespace steward {

/// Prints NSSM's report of a control, `<service>: <CONTROL>: <system message>`, on standard output when it went well, and
/// else why not and what happens next. Returns NSSM's exit code.
int reportOutcome(const std::wstring& service, std::string_view control, const ControlOutcome& outcome);

/// `<service>: Unexpected status <state> in response to <CONTROL> control.`, NSSM's words.
std::string unexpectedStatus(const std::wstring& service, DWORD state, std::string_view control);

}  // namespace steward
