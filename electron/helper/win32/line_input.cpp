#include "win32/line_input.h"

#include <utility>

namespace steward::win32 {

LineInput::LineInput(std::size_t limit) : limit_(limit), ready_(createEvent(false)) {
  // The thread ends with the process: nothing can interrupt a read from a pipe for certain.
  startThread([this] { run(); });
}

std::vector<LineInput::Line> LineInput::take(bool& ended) {
  const Lock lock(mutex_);
  ended = ended_;
  return std::exchange(lines_, {});
}

void LineInput::run() {
  const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
  char buffer[16 * 1024];
  DWORD count = 0;
  while (ReadFile(input, buffer, sizeof buffer, &count, nullptr) && count > 0) add({buffer, count});
  const Lock lock(mutex_);
  ended_ = true;
  SetEvent(ready_.get());
}

void LineInput::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    const std::string_view piece = bytes.substr(0, end);
    if (!tooLong_ && partial_.size() + piece.size() <= limit_) {
      partial_ += piece;
    } else {
      tooLong_ = true;
      partial_.clear();
    }
    if (end == std::string_view::npos) return;
    bytes.remove_prefix(end + 1);
    push(std::exchange(tooLong_, false) ? Line() : Line(std::exchange(partial_, {})));
  }
}

void LineInput::push(Line line) {
  const Lock lock(mutex_);
  lines_.push_back(std::move(line));
  SetEvent(ready_.get());
}

}  // namespace steward::win32
