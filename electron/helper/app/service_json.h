#pragma once

#include "app/service_entry.h"
#include "core/json.h"
#include "core/parameters.h"

namespace steward {

/// `Service` as the protocol describes it.
Json serviceJson(const ServiceEntry& entry);

/// `ServiceConfig` of one service. Throws `FailureError` (serviceMissing) or `win32::Error`.
Json serviceConfigJson(SC_HANDLE manager, const std::string& name);

/// `steward`, `nssm`, `native` (registered by Steward without a host) or null.
Json managedBy(const std::wstring& name, const win32::ServiceConfiguration& configuration);

/// Whether the SCM runs the program of such a service itself.
bool isWithoutHost(const Json& managed);

/// A parameter's value as the protocol carries it.
Json parameterJson(const ParameterValue& value);

}  // namespace steward
