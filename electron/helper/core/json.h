#pragma once

#include <nlohmann/json.hpp>

namespace steward {

/// JSON with members in the order of insertion, as the protocol documents them.
using Json = nlohmann::ordered_json;

/// Serialises on one line. Bytes that are not UTF-8 become U+FFFD instead of an error.
inline std::string toLine(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// A JSON null for an absent fact, else its value.
template <class T>
Json orNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

}  // namespace steward
