#include "app/trial.h"

#include <algorithm>

#include "app/host_program.h"
#include "app/listening.h"
#include "core/json_members.h"
#include "core/request.h"
#include "win32/process_stats.h"

namespace steward {
namespace {

/// Output that comes together is told together.
constexpr TickMs kTellMs = 100;
/// How often processes and ports are looked at.
constexpr TickMs kLookMs = 500;
/// How long the rest of the output of a program that has ended may take.
constexpr TickMs kRestMs = 2'000;

/// Wine puts the process that is a program's console into the program's job; it says nothing about the program.
std::size_t programCount(const std::vector<DWORD>& ids) {
  const auto rows = win32::snapshotProcesses();
  return static_cast<std::size_t>(std::ranges::count_if(rows, [&](const ProcessRow& row) {
    return std::ranges::find(ids, row.pid) != ids.end() && row.image != L"conhost.exe";
  }));
}

}  // namespace

Trial::Trial(const HostSettings& settings, std::uint32_t limitMs, const Clock& clock)
    : clock_(clock),
      job_(win32::Job::Descendants::Contained, win32::Job::Lifetime::Owner),
      process_(startProgram(settings, output_.pipe.writeEnd(), errors_.pipe.writeEnd(), job_)),
      startedAt_(clock.ticks()) {
  for (Stream* stream : {&output_, &errors_}) {
    stream->pipe.closeWriteEnd();
    stream->pipe.beginRead();
  }
  limit_.set(startedAt_ + limitMs);
  look_.set(startedAt_ + kTellMs);
}

void Trial::handles(std::vector<HANDLE>& list) const {
  for (const Stream* stream : {&output_, &errors_}) {
    if (!stream->pipe.ended()) list.push_back(stream->pipe.ready());
  }
  if (!rest_.isSet()) list.push_back(process_.handle.get());
}

std::uint32_t Trial::wait(std::uint32_t limit) const {
  const TickMs now = clock_.ticks();
  for (const Due* due : {&limit_, &look_, &tell_, &rest_}) limit = due->wait(now, limit);
  return limit;
}

Json Trial::advance() {
  const TickMs now = clock_.ticks();
  receive();
  if (limit_.reached(now)) end(EndedBy::Limit);
  if (!rest_.isSet() && WaitForSingleObject(process_.handle.get(), 0) == WAIT_OBJECT_0) noteEnd(now);
  if (look_.reached(now)) look(now);
  over_ = rest_.isSet() && (rest_.reached(now) || (output_.pipe.ended() && errors_.pipe.ended()));
  if (over_) return news(true);
  if (changed_ || !recent_.empty()) tell_.by(now + kTellMs);
  return tell_.reached(now) ? news(false) : Json(nullptr);
}

void Trial::end(EndedBy by) {
  limit_.clear();
  if (endedBy_ != EndedBy::Nobody) return;
  endedBy_ = by;
  job_.terminate();
}

void Trial::receive() {
  for (Stream* stream : {&output_, &errors_}) {
    // A flood must not keep requests waiting.
    for (int blocks = 0; blocks < 16 && stream->pipe.isReady(); ++blocks) {
      recent_.append(stream->error, stream->pipe.take());
      if (!stream->pipe.ended()) stream->pipe.beginRead();
    }
  }
}

/// What the program has started ends with it, as under the host.
void Trial::noteEnd(TickMs now) {
  if (endedBy_ == EndedBy::Nobody) {
    endedBy_ = EndedBy::Program;
    left_ = programCount(job_.processIds());
    job_.terminate();
  }
  ranMs_ = now - startedAt_;
  limit_.clear();
  look_.clear();
  rest_.set(now + kRestMs);
}

void Trial::look(TickMs now) {
  look_.set(now + kLookMs);
  const std::vector<DWORD> ids = job_.processIds();
  const std::vector<std::uint32_t> pids(ids.begin(), ids.end());
  std::string sockets = toLine(listeningJson(&pids));
  const std::size_t count = programCount(ids);
  if (count == processes_ && sockets == sockets_) return;
  processes_ = count;
  sockets_ = std::move(sockets);
  changed_ = true;
}

Json Trial::news(bool last) {
  constexpr const char* kWords[] = {"", "program", "stop", "limit"};
  tell_.clear();
  changed_ = false;
  Json told = Json::object();
  append(told, "pid", process_.id);
  append(told, "output", recent_.take());
  append(told, "droppedBytes", recent_.dropped());
  append(told, "processes", processes_);
  append(told, "sockets", *parseJson(sockets_));
  append(told, "end", nullptr);
  if (!last) return told;
  DWORD code = 0;
  GetExitCodeProcess(process_.handle.get(), &code);
  Json& end = told["end"] = Json::object();
  append(end, "by", kWords[static_cast<int>(endedBy_)]);
  append(end, "exitCode", endedBy_ == EndedBy::Program ? Json(code) : Json(nullptr));
  append(end, "ranMs", ranMs_);
  append(end, "left", left_);
  return told;
}

}  // namespace steward
