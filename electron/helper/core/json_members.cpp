#include "core/json_members.h"

namespace steward {

void append(Json& object, const char* name, Json value) { object[std::string(name)] = std::move(value); }

}  // namespace steward
