#include "http_server.h"

#include <winsock2.h>
#include <windows.h>

#include <memory>

namespace sample {
namespace {

struct Server {
  SOCKET listener;
  std::string response;
};

bool send_all(SOCKET client, const std::string& bytes) {
  size_t sent = 0;
  while (sent < bytes.size()) {
    const int portion = send(client, bytes.data() + sent, static_cast<int>(bytes.size() - sent), 0);
    if (portion <= 0) return false;
    sent += static_cast<size_t>(portion);
  }
  return true;
}

/// Reads up to the empty line that ends a request's header, or 16 KiB.
void read_request(SOCKET client) {
  std::string request;
  char buffer[2048];
  while (request.size() < 16 * 1024 && request.find("\r\n\r\n") == std::string::npos) {
    const int received = recv(client, buffer, sizeof buffer, 0);
    if (received <= 0) return;
    request.append(buffer, static_cast<size_t>(received));
  }
}

DWORD WINAPI serve(void* context) {
  const std::unique_ptr<Server> server(static_cast<Server*>(context));
  for (;;) {
    const SOCKET client = accept(server->listener, nullptr, nullptr);
    if (client == INVALID_SOCKET) return 1;
    const DWORD timeout_ms = 5000;
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, reinterpret_cast<const char*>(&timeout_ms),
               sizeof timeout_ms);
    read_request(client);
    if (send_all(client, server->response)) shutdown(client, SD_SEND);
    closesocket(client);
  }
}

}  // namespace

bool start_http_server(uint16_t port, std::string body, int& error) {
  WSADATA data;
  error = WSAStartup(MAKEWORD(2, 2), &data);
  if (error != 0) return false;
  const SOCKET listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (listener == INVALID_SOCKET ||
      bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
      listen(listener, SOMAXCONN) != 0) {
    error = WSAGetLastError();
    return false;
  }
  auto server = std::make_unique<Server>();
  server->listener = listener;
  server->response =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
      std::to_string(body.size()) + "\r\n\r\n" + body;
  const HANDLE thread = CreateThread(nullptr, 0, serve, server.get(), 0, nullptr);
  if (thread == nullptr) {
    error = static_cast<int>(GetLastError());
    return false;
  }
  server.release();
  CloseHandle(thread);
  return true;
}

}  // namespace sample
