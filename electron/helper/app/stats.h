#pragma once

#include <vector>

#include "app/service_table.h"
#include "core/json.h"
#include "core/process_tree.h"

namespace steward {

/// Samples CPU, memory, threads and handles of supervised programs with everything they started.
class StatsSampler {
 public:
  /// The data of a `stats` push. CPU is what was used since the last call; the first call after a pause tells 0.
  Json sample(const std::vector<RunningProgram>& programs);

 private:
  CpuMeter meter_;
};

}  // namespace steward
