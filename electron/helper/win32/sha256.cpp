#include "win32/sha256.h"

#include <windows.h>

#include <bcrypt.h>

#include <array>

#include "win32/error.h"
#include "win32/system_library.h"

namespace steward::win32 {

std::string sha256Hex(std::string_view bytes) {
  using HashFunction = NTSTATUS(WINAPI*)(BCRYPT_ALG_HANDLE, UCHAR*, ULONG, UCHAR*, ULONG, UCHAR*, ULONG);
  // BCRYPT_SHA256_ALG_HANDLE, a handle that needs no opening since Windows 10.
  const auto sha256 = reinterpret_cast<BCRYPT_ALG_HANDLE>(static_cast<ULONG_PTR>(0x41));
  const auto hash = systemFunction<HashFunction>(L"bcrypt.dll", "BCryptHash");
  if (hash == nullptr) throw Error(ERROR_PROC_NOT_FOUND, "BCryptHash");
  auto* input = reinterpret_cast<UCHAR*>(const_cast<char*>(bytes.data()));
  std::array<UCHAR, 32> digest;
  const NTSTATUS status = hash(sha256, nullptr, 0, input, static_cast<ULONG>(bytes.size()), digest.data(),
                               static_cast<ULONG>(digest.size()));
  if (status < 0) throw Error(ERROR_GEN_FAILURE, "BCryptHash", "SHA256");
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const UCHAR byte : digest) (text += kDigits[byte >> 4]) += kDigits[byte & 15];
  return text;
}

}  // namespace steward::win32
