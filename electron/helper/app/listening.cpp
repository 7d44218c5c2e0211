#include "app/listening.h"

#include <algorithm>

#include "core/json_members.h"
#include "win32/process_stats.h"
#include "win32/sockets.h"
#include "win32/text.h"

namespace steward {

Json listeningJson(const std::vector<std::uint32_t>* pids) {
  Json list = Json::array();
  const auto rows = win32::snapshotProcesses();
  for (const win32::ListeningSocket& socket : win32::listeningSockets()) {
    if (pids != nullptr && std::ranges::find(*pids, socket.pid) == pids->end()) continue;
    const auto row = std::ranges::find(rows, socket.pid, &ProcessRow::pid);
    Json& told = list.emplace_back(Json::object());
    append(told, "protocol", socket.udp ? "udp" : "tcp");
    append(told, "address", socket.address);
    append(told, "port", socket.port);
    append(told, "pid", socket.pid);
    append(told, "image", socket.pid == 0 || row == rows.end() ? Json(nullptr) : Json(win32::narrow(row->image)));
  }
  return list;
}

}  // namespace steward
