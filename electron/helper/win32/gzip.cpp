#include "win32/gzip.h"

#include <zlib.h>

#include <memory>

#include "win32/handle.h"

namespace steward::win32 {
namespace {

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
constexpr DWORD kBlock = 64 * 1024;

/// zlib's window of 32 KiB, and 16 more for gzip's header and checksum.
constexpr int kGzipWindow = 15 + 16;
constexpr int kMemoryLevel = 8;

struct Deflater {
  z_stream stream{};
  bool ready = deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY) == Z_OK;
  Deflater() = default;
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  ~Deflater() {
    if (ready) deflateEnd(&stream);
  }
};

/// Writes all that the deflater has to say about its input. `room` is where it says it.
DWORD drain(z_stream& stream, int flush, unsigned char* room, HANDLE target) {
  do {
    stream.next_out = room;
    stream.avail_out = kBlock;
    deflate(&stream, flush);
    const DWORD length = kBlock - stream.avail_out;
    DWORD written = 0;
    if (length > 0 && !WriteFile(target, room, length, &written, nullptr)) return GetLastError();
    if (written < length) return ERROR_DISK_FULL;
  } while (stream.avail_out == 0);
  return 0;
}

DWORD compress(HANDLE source, HANDLE target, HANDLE cancel) {
  Deflater deflater;
  if (!deflater.ready) return ERROR_NOT_ENOUGH_MEMORY;
  const auto buffers = std::make_unique_for_overwrite<unsigned char[]>(2 * kBlock);
  for (;;) {
    if (WaitForSingleObject(cancel, 0) == WAIT_OBJECT_0) return ERROR_CANCELLED;
    DWORD length = 0;
    if (!ReadFile(source, buffers.get(), kBlock, &length, nullptr)) return GetLastError();
    deflater.stream.next_in = buffers.get();
    deflater.stream.avail_in = length;
    const int flush = length == 0 ? Z_FINISH : Z_NO_FLUSH;
    if (const DWORD error = drain(deflater.stream, flush, buffers.get() + kBlock, target)) return error;
    if (length == 0) return 0;
  }
}

}  // namespace

DWORD gzipFile(const std::wstring& source, const std::wstring& target, HANDLE cancel) {
  const Handle from(CreateFileW(source.c_str(), GENERIC_READ, kShareAll, nullptr, OPEN_EXISTING,
                                FILE_FLAG_SEQUENTIAL_SCAN, nullptr));
  if (!from) return GetLastError();
  const Handle to(CreateFileW(target.c_str(), GENERIC_WRITE, kShareAll, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL,
                              nullptr));
  if (!to) return GetLastError();
  if (const DWORD error = compress(from.get(), to.get(), cancel)) return error;
  FILETIME written;
  if (GetFileTime(from.get(), nullptr, nullptr, &written)) SetFileTime(to.get(), nullptr, nullptr, &written);
  return 0;
}

}  // namespace steward::win32
