#pragma once

#include <string>
#include <string_view>

namespace steward {

/// The XPath query by which the System log finds what the Service Control Manager has written about a service: events with
/// the service's name or its display name among their values. A name with both kinds of quotation marks is passed over, because
/// XPath 1.0 cannot write it.
std::string systemEventQuery(std::string_view name, std::string_view displayName);

/// The account on whose behalf an event was written, as an SID in its text form; empty when the event names none.
/// @param xml the event as the Windows event log renders it, with its `<Security UserID='S-1-5-…'/>`
std::string_view userSidOf(std::string_view xml);

}  // namespace steward
