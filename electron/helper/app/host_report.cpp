#include "app/host_report.h"

#include <utility>

#include "win32/error.h"
#include "win32/text.h"

namespace steward {

HostReport::HostReport(std::wstring service, const Clock& clock)
    : service_(std::move(service)), clock_(clock), events_(service_) {
  state.service = win32::narrow(service_);
  state.hostPid = GetCurrentProcessId();
  state.state = "starting";
}

void HostReport::publish() {
  if (!pipe_) openPipe();
  if (pipe_) pipe_->publish(toStateLine(state));
}

HostEvent HostReport::event(std::string_view name) const {
  HostEvent event;
  event.at = clock_.now();
  event.event = name;
  return event;
}

void HostReport::acceptReader() {
  try {
    pipe_->accept();
  } catch (const win32::Error&) {
    // Out of resources: the pipe is opened anew with the next state.
    pipe_.reset();
  }
}

void HostReport::openPipe() {
  try {
    pipe_.emplace(service_);
  } catch (const win32::Error&) {
    // Another process holds the name. The program matters more than its display; the next state tries again.
  }
}

}  // namespace steward
