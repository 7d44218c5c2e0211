#include "app/stats.h"

#include <cmath>

#include "core/clock.h"
#include "win32/process_stats.h"
#include "win32/system_clock.h"

namespace steward {
namespace {

/// One decimal is all that anybody reads.
double rounded(double percent) { return std::round(percent * 10) / 10; }

std::uint64_t monotonic100Ns() {
  LARGE_INTEGER frequency;
  LARGE_INTEGER count;
  QueryPerformanceFrequency(&frequency);
  QueryPerformanceCounter(&count);
  return static_cast<std::uint64_t>(static_cast<double>(count.QuadPart) * 1e7 /
                                    static_cast<double>(frequency.QuadPart));
}

}  // namespace

Json StatsSampler::sample(const std::vector<RunningProgram>& programs) {
  const std::vector<ProcessRow> rows = win32::snapshotProcesses();
  meter_.update(rows, monotonic100Ns(), win32::processorCount());
  Json samples = Json::array();
  for (const RunningProgram& program : programs) {
    const auto tree = processTree(rows, program.pid);
    if (tree.empty()) continue;
    double cpu = 0;
    std::uint64_t privateBytes = 0;
    std::uint32_t threads = 0;
    std::uint32_t handles = 0;
    for (const std::size_t index : tree) {
      cpu += meter_.percent(rows[index]);
      privateBytes += rows[index].privateBytes;
      threads += rows[index].threads;
      handles += rows[index].handles;
    }
    samples.push_back({{"name", program.name},
                       {"pid", program.pid},
                       {"cpu", rounded(cpu > 100 ? 100 : cpu)},
                       {"privateBytes", privateBytes},
                       {"threads", threads},
                       {"handles", handles},
                       {"processes", tree.size()}});
  }
  return {{"at", toIso8601(win32::SystemClock().now())}, {"samples", std::move(samples)}};
}

}  // namespace steward
