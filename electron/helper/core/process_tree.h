#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace steward {

/// One process in a snapshot of the system.
struct ProcessRow {
  std::uint32_t pid;
  std::uint32_t parent;        ///< may by now belong to another process
  std::uint64_t createdAt;     ///< units of 100 ns
  std::uint64_t cpuTime;       ///< user and kernel time, units of 100 ns
  std::uint64_t privateBytes;
  std::uint32_t threads;
  std::uint32_t handles;
  std::wstring_view image = {};  ///< the executable's file name, valid until the next snapshot
};

/// Indices into `rows` of a process and everything it started, directly or not. A process whose parent's number was
/// given to a younger process does not belong. Empty when `root` does not run.
std::vector<std::size_t> processTree(std::span<const ProcessRow> rows, std::uint32_t root);

/// One process of a tree that is shown to people.
struct TreeNode {
  std::size_t row;    ///< index into the rows
  std::size_t depth;  ///< 0 for the root
};

/// The same processes as `processTree`, each right after its parent or that one's earlier children.
std::vector<TreeNode> processOutline(std::span<const ProcessRow> rows, std::uint32_t root);

/// Measures how much CPU time processes used since the last snapshot.
class CpuMeter {
 public:
  /// Begins a measurement: `rows` at `now`, in units of 100 ns of a monotonic clock.
  void update(std::span<const ProcessRow> rows, std::uint64_t now, std::uint32_t processors);

  /// Percent of the whole machine that a process used between the last two updates, 0 … 100; 0 for one that is new.
  double percent(const ProcessRow& row) const;

 private:
  using Key = std::pair<std::uint32_t, std::uint64_t>;  // a number alone may be used again
  std::map<Key, std::uint64_t> previous_;
  std::map<Key, std::uint64_t> used_;
  std::uint64_t previousAt_ = 0;
  double capacity_ = 0;
};

}  // namespace steward
