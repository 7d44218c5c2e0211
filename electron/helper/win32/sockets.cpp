#include "win32/sockets.h"

#include <winsock2.h>
#include <windows.h>

#include <iphlpapi.h>

#include "win32/system_library.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Both functions have the same shape; the class of a table says which of them is meant.
using TableFunction = DWORD(WINAPI*)(PVOID, PDWORD, BOOL, ULONG, int, ULONG);
using ToTextV4 = PWSTR(NTAPI*)(const void*, PWSTR);

constexpr wchar_t kIpHelper[] = L"iphlpapi.dll";
constexpr std::size_t kAddressUnits = 64;

std::string addressText(const char* function, const void* address) {
  const auto toText = systemFunction<ToTextV4>(L"ntdll.dll", function);
  if (toText == nullptr) return {};
  wchar_t text[kAddressUnits];
  const wchar_t* end = toText(address, text);
  return narrow(std::wstring_view(text, static_cast<std::size_t>(end - text)));
}

std::string addressV4(const DWORD& address) { return addressText("RtlIpv4AddressToStringW", &address); }
std::string addressV6(const UCHAR* address) { return addressText("RtlIpv6AddressToStringW", address); }

/// The tables keep a port in network order in the lower half of a number.
std::uint16_t hostOrder(DWORD port) { return static_cast<std::uint16_t>(((port & 0xFF) << 8) | ((port >> 8) & 0xFF)); }

std::vector<DWORD> table(const char* name, ULONG family, int kind) {
  std::vector<DWORD> buffer(4096);
  const auto query = systemFunction<TableFunction>(kIpHelper, name);
  // Sockets come and go between two calls.
  for (int attempt = 0; query != nullptr && attempt < 4; ++attempt) {
    auto size = static_cast<DWORD>(buffer.size() * sizeof(DWORD));
    const DWORD result = query(buffer.data(), &size, FALSE, family, kind, 0);
    if (result == NO_ERROR) return buffer;
    if (result != ERROR_INSUFFICIENT_BUFFER) break;
    buffer.resize(size / sizeof(DWORD) + 1024);
  }
  return {0};
}

template <class Table, class Row>
void collect(const char* name, ULONG family, int kind, std::vector<ListeningSocket>& sockets, Row toSocket) {
  const std::vector<DWORD> buffer = table(name, family, kind);
  const auto* rows = reinterpret_cast<const Table*>(buffer.data());
  for (DWORD i = 0; i < rows->dwNumEntries; ++i) sockets.push_back(toSocket(rows->table[i]));
}

}  // namespace

std::vector<ListeningSocket> listeningSockets() {
  std::vector<ListeningSocket> sockets;
  collect<MIB_TCPTABLE_OWNER_PID>("GetExtendedTcpTable", AF_INET, TCP_TABLE_OWNER_PID_LISTENER, sockets, [](const auto& row) {
    return ListeningSocket{false, addressV4(row.dwLocalAddr), hostOrder(row.dwLocalPort), row.dwOwningPid};
  });
  collect<MIB_TCP6TABLE_OWNER_PID>("GetExtendedTcpTable", AF_INET6, TCP_TABLE_OWNER_PID_LISTENER, sockets, [](const auto& row) {
    return ListeningSocket{false, addressV6(row.ucLocalAddr), hostOrder(row.dwLocalPort), row.dwOwningPid};
  });
  collect<MIB_UDPTABLE_OWNER_PID>("GetExtendedUdpTable", AF_INET, UDP_TABLE_OWNER_PID, sockets, [](const auto& row) {
    return ListeningSocket{true, addressV4(row.dwLocalAddr), hostOrder(row.dwLocalPort), row.dwOwningPid};
  });
  collect<MIB_UDP6TABLE_OWNER_PID>("GetExtendedUdpTable", AF_INET6, UDP_TABLE_OWNER_PID, sockets, [](const auto& row) {
    return ListeningSocket{true, addressV6(row.ucLocalAddr), hostOrder(row.dwLocalPort), row.dwOwningPid};
  });
  return sockets;
}

}  // namespace steward::win32
