#include "win32/sha256.h"

#include <windows.h>

#include <bcrypt.h>

#include <array>

#include "win32/error.h"
#include "win32/handle.h"

namespace steward::win32 {
namespace {

struct AlgorithmTraits {
  using Type = BCRYPT_ALG_HANDLE;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept { BCryptCloseAlgorithmProvider(value, 0); }
};

struct HashTraits {
  using Type = BCRYPT_HASH_HANDLE;
  static Type none() noexcept { return nullptr; }
  static bool isValid(Type value) noexcept { return value != nullptr; }
  static void close(Type value) noexcept { BCryptDestroyHash(value); }
};

void throwIfRefused(NTSTATUS status, const char* operation) {
  if (status < 0) throw Error(ERROR_GEN_FAILURE, operation, "SHA256");
}

}  // namespace

std::string sha256Hex(std::string_view bytes) {
  BasicHandle<AlgorithmTraits> algorithm;
  throwIfRefused(BCryptOpenAlgorithmProvider(algorithm.put(), BCRYPT_SHA256_ALGORITHM, nullptr, 0),
                 "BCryptOpenAlgorithmProvider");
  BasicHandle<HashTraits> hash;
  throwIfRefused(BCryptCreateHash(algorithm.get(), hash.put(), nullptr, 0, nullptr, 0, 0), "BCryptCreateHash");
  auto* data = reinterpret_cast<UCHAR*>(const_cast<char*>(bytes.data()));
  throwIfRefused(BCryptHashData(hash.get(), data, static_cast<ULONG>(bytes.size()), 0), "BCryptHashData");
  std::array<UCHAR, 32> digest;
  throwIfRefused(BCryptFinishHash(hash.get(), digest.data(), static_cast<ULONG>(digest.size()), 0), "BCryptFinishHash");
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const UCHAR byte : digest) (text += kDigits[byte >> 4]) += kDigits[byte & 15];
  return text;
}

}  // namespace steward::win32
