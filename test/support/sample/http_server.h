#pragma once

#include <cstdint>
#include <string>

namespace sample {

/// Answers every HTTP request on 127.0.0.1 with the same JSON body, on a thread of its own until the process
/// ends.
/// @param port 0 lets the system choose
/// @param error receives the Winsock error number when false is returned
bool start_http_server(uint16_t port, std::string body, int& error);

}  // namespace sample
