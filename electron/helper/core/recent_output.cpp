#include "core/recent_output.h"

#include <algorithm>

#include "core/base64.h"
#include "core/json_members.h"

namespace steward {

void RecentOutput::append(bool error, std::string_view bytes) {
  if (bytes.empty()) return;
  if (parts_.empty() || parts_.back().error != error) parts_.push_back({error, {}});
  parts_.back().bytes += bytes;
  bytes_ += bytes.size();
  while (bytes_ > maxBytes_) {
    std::string& oldest = parts_.front().bytes;
    const std::size_t excess = std::min(bytes_ - maxBytes_, oldest.size());
    oldest.erase(0, excess);
    bytes_ -= excess;
    dropped_ += excess;
    if (oldest.empty()) parts_.erase(parts_.begin());
  }
}

Json RecentOutput::take() {
  Json output = Json::array();
  for (const Part& part : parts_) {
    Json& told = output.emplace_back(Json::object());
    steward::append(told, "stream", part.error ? "stderr" : "stdout");
    steward::append(told, "bytes", toBase64(part.bytes));
  }
  parts_.clear();
  bytes_ = 0;
  return output;
}

}  // namespace steward
