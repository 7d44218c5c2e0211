#include "win32/line_input.h"

#include <string_view>
#include <utility>

#include "win32/handle.h"
#include "win32/thread.h"

namespace steward::win32 {

/// What the thread reads and what of it nobody has taken yet.
class LineInput::Reader {
 public:
  explicit Reader(std::size_t limit) : limit_(limit), ready_(createEvent(false)) {}

  HANDLE ready() const { return ready_.get(); }

  std::vector<Line> take(bool& ended) {
    const Lock lock(mutex_);
    ended = ended_;
    return std::exchange(lines_, {});
  }

  void run() {
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    char buffer[16 * 1024];
    DWORD count = 0;
    while (ReadFile(input, buffer, sizeof buffer, &count, nullptr) && count > 0) add({buffer, count});
    const Lock lock(mutex_);
    ended_ = true;
    SetEvent(ready_.get());
  }

 private:
  void add(std::string_view bytes) {
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

  void push(Line line) {
    const Lock lock(mutex_);
    lines_.push_back(std::move(line));
    SetEvent(ready_.get());
  }

  const std::size_t limit_;
  const Handle ready_;
  Mutex mutex_;
  std::vector<Line> lines_;
  bool ended_ = false;
  std::string partial_;
  bool tooLong_ = false;
};

LineInput::LineInput(std::size_t limit) : reader_(std::make_shared<Reader>(limit)) {
  startThread([reader = reader_] { reader->run(); });
}

HANDLE LineInput::ready() const { return reader_->ready(); }

std::vector<LineInput::Line> LineInput::take(bool& ended) { return reader_->take(ended); }

}  // namespace steward::win32
