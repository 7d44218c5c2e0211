#include "app/output_relay.h"

namespace steward {

void OutputRelay::connect(HostOutput* output) {
  const win32::Lock lock(mutex_);
  output_ = output;
  if (output_ == nullptr) return;
  for (auto& [stream, bytes] : std::exchange(kept_, {})) output_->inject(stream, std::move(bytes));
  keptBytes_ = 0;
}

void OutputRelay::write(LogStream stream, std::string_view bytes) {
  const win32::Lock lock(mutex_);
  if (output_ != nullptr) {
    output_->inject(stream, std::string(bytes));
  } else if (keptBytes_ + bytes.size() <= kMaxKept) {
    keptBytes_ += bytes.size();
    kept_.emplace_back(stream, bytes);
  }
}

}  // namespace steward
