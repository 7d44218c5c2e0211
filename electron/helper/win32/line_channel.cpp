#include "win32/line_channel.h"

#include <algorithm>
#include <utility>

#include "win32/thread.h"

namespace steward::win32 {
namespace {

constexpr std::size_t kChunk = 64 * 1024;

}  // namespace

LineChannel::LineChannel(Handle pipe, std::size_t maxLine)
    : pipe_(std::move(pipe)), done_(createEvent(true)), maxLine_(maxLine) {}

DWORD LineChannel::complete(BOOL started, OVERLAPPED& transfer) {
  if (!started && GetLastError() != ERROR_IO_PENDING) return 0;
  DWORD count = 0;
  return GetOverlappedResult(pipe_.get(), &transfer, &count, TRUE) ? count : 0;
}

bool LineChannel::write(std::string_view text) {
  while (!text.empty()) {
    OVERLAPPED transfer{};
    transfer.hEvent = done_.get();
    const auto size = static_cast<DWORD>(std::min(text.size(), kChunk));
    const DWORD written = complete(WriteFile(pipe_.get(), text.data(), size, nullptr, &transfer), transfer);
    if (written == 0) return false;
    text.remove_prefix(written);
  }
  return true;
}

bool LineChannel::read(std::string& line) {
  std::size_t searched = 0;
  for (;;) {
    const auto end = received_.find('\n', searched);
    if (end != std::string::npos) {
      line = received_.substr(0, end);
      received_.erase(0, end + 1);
      return true;
    }
    searched = received_.size();
    if (searched > maxLine_) return false;
    std::string chunk(kChunk, '\0');
    OVERLAPPED transfer{};
    transfer.hEvent = done_.get();
    const DWORD count = complete(
        ReadFile(pipe_.get(), chunk.data(), static_cast<DWORD>(chunk.size()), nullptr, &transfer), transfer);
    if (count == 0) return false;
    received_.append(chunk, 0, count);
  }
}

}  // namespace steward::win32
