#include "app/rpc.h"

#include <windows.h>

#include "app/failures.h"
#include "app/rpc_methods.h"
#include "app/service_table.h"
#include "app/stats.h"
#include "core/schedule.h"
#include "win32/line_input.h"
#include "win32/registry_watch.h"
#include "win32/scm.h"
#include "win32/standard_streams.h"
#include "win32/system_clock.h"

namespace steward {
namespace {

constexpr std::size_t kMaxLine = 1024 * 1024;
/// Changes that come together are told together.
constexpr TickMs kCoalesceMs = 30;
/// Some drivers write below the services' key all the time; nobody needs to know more often than this.
constexpr TickMs kRefreshIntervalMs = 250;
/// After a change in the registry the SCM may still be busy with it.
constexpr TickMs kSettleMs = 1000;

/// The loop of `steward rpc`: one thread that waits for requests, notifications and the time.
class RpcLoop {
 public:
  RpcLoop()
      : manager_(win32::openManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE)),
        table_(manager_.get()),
        session_{manager_.get(), table_, clock_},
        input_(kMaxLine) {}

  void run() {
    while (!ended_) {
      wait();
      answerRequests();
      refreshIfChanged();
      pollIfDue();
      pushChanges();
      pushStats();
      pushTrial();
    }
  }

 private:
  /// Alertable: notifications of the SCM and of the hosts' pipes come in here.
  void wait() {
    const TickMs now = clock_.ticks();
    DWORD timeout = push_.wait(now);
    for (const Due& due : {refresh_, settle_, poll_, stats_}) timeout = due.wait(now, timeout);
    std::vector<HANDLE> handles{input_.ready()};
    if (table_.watching()) handles.push_back(registry_.changed());
    if (session_.trial) {
      session_.trial->handles(handles);
      timeout = session_.trial->wait(timeout);
    }
    WaitForMultipleObjectsEx(static_cast<DWORD>(handles.size()), handles.data(), FALSE, timeout, TRUE);
  }

  void answerRequests() {
    bool ended = false;
    for (const win32::LineInput::Line& line : input_.take(ended)) answer(line);
    ended_ = ended_ || ended;
  }

  void answer(const win32::LineInput::Line& line) {
    std::optional<std::int64_t> id;
    Json result;
    const auto failure = tryTo([&] {
      if (!line) {
        Failure tooLong;
        tooLong.code = "badRequest";
        tooLong.message = "the line is longer than 1 MiB";
        throw FailureError(std::move(tooLong));
      }
      const auto interval = session_.sampleIntervalMs;
      result = callMethod(session_, parseRpcRequest(*line, id));
      if (interval != session_.sampleIntervalMs) scheduleStats();
    });
    if (failure) {
      say({{"id", orNull(id)}, {"error", toJson(*failure)}});
    } else {
      say({{"id", *id}, {"result", std::move(result)}});
    }
  }

  void scheduleStats() {
    stats_.clear();
    if (session_.sampleIntervalMs != 0) stats_.set(clock_.ticks());
  }

  void refreshIfChanged() {
    const TickMs now = clock_.ticks();
    if (table_.watching() && WaitForSingleObject(registry_.changed(), 0) == WAIT_OBJECT_0) {
      registry_.rearm();
      refresh_.by(std::max(now + kCoalesceMs, lastRefresh_ + kRefreshIntervalMs));
      settle_.set(now + kSettleMs);
    }
    if (!refresh_.reached(now) && !settle_.reached(now)) return;
    refresh_.clear();
    if (settle_.reached(now)) settle_.clear();
    lastRefresh_ = now;
    complain(tryTo([&] { table_.refresh(); }));
  }

  void pollIfDue() {
    const TickMs now = clock_.ticks();
    if (poll_.reached(now)) {
      poll_.clear();
      complain(tryTo([&] { table_.poll(); }));
    }
    const DWORD interval = table_.pollIntervalMs();
    if (interval == INFINITE) {
      poll_.clear();
    } else {
      poll_.by(now + interval);
    }
  }

  void pushChanges() {
    if (!table_.watching() || !table_.hasChanges()) return push_.clear();
    const TickMs now = clock_.ticks();
    if (!push_.isSet()) push_.set(now + kCoalesceMs);
    if (push_.reached(now)) tellChanges();
  }

  void tellChanges() {
    push_.clear();
    Json changes = table_.takeChanges();
    if (!changes.is_null()) say({{"event", "services"}, {"data", std::move(changes)}});
  }

  void pushStats() {
    const TickMs now = clock_.ticks();
    if (!stats_.reached(now)) return;
    stats_.set(now + session_.sampleIntervalMs);
    // Whoever reads of a program's memory has heard of the program before.
    if (table_.watching() && table_.hasChanges()) tellChanges();
    complain(tryTo([&] { say({{"event", "stats"}, {"data", sampler_.sample(table_.runningPrograms())}}); }));
  }

  void pushTrial() {
    if (!session_.trial) return;
    complain(tryTo([&] {
      Json news = session_.trial->advance();
      if (!news.is_null()) say({{"event", "trial"}, {"data", std::move(news)}});
    }));
    if (session_.trial->isOver()) session_.trial.reset();
  }

  /// The reader has gone when nothing can be written any more.
  void say(const Json& message) {
    if (!win32::write(win32::StandardStream::Output, toLine(message) + '\n')) ended_ = true;
  }

  static void complain(const std::optional<Failure>& failure) {
    if (failure) win32::write(win32::StandardStream::Error, failure->message + '\n');
  }

  win32::SystemClock clock_;
  win32::ServiceHandle manager_;
  ServiceTable table_;
  RpcSession session_;
  win32::LineInput input_;
  win32::RegistryWatch registry_;
  StatsSampler sampler_;
  Due push_;
  Due refresh_;
  Due settle_;
  Due poll_;
  Due stats_;
  TickMs lastRefresh_ = 0;
  bool ended_ = false;
};

}  // namespace

int runRpc() {
  RpcLoop().run();
  return 0;
}

}  // namespace steward
