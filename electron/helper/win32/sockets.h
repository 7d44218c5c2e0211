#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace steward::win32 {

/// A port on which a process waits for others.
struct ListeningSocket {
  bool udp;
  std::string address;  ///< `0.0.0.0` and `::` are all addresses of the machine
  std::uint16_t port;
  std::uint32_t pid;    ///< 0 where the system does not tell, as Wine
};

/// Every TCP port that is listened on and every bound UDP port, IPv4 and IPv6. What the system cannot tell is left out.
std::vector<ListeningSocket> listeningSockets();

}  // namespace steward::win32
