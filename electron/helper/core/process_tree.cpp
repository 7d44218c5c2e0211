#include "core/process_tree.h"

#include <algorithm>

namespace steward {

std::vector<std::size_t> processTree(std::span<const ProcessRow> rows, std::uint32_t root) {
  std::vector<std::size_t> tree;
  std::vector<bool> taken(rows.size(), false);
  const auto take = [&](std::size_t index) {
    taken[index] = true;
    tree.push_back(index);
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].pid == root) take(i);
  }
  for (std::size_t next = 0; next < tree.size(); ++next) {
    const ProcessRow& parent = rows[tree[next]];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!taken[i] && rows[i].parent == parent.pid && rows[i].createdAt >= parent.createdAt) take(i);
    }
  }
  return tree;
}

std::vector<TreeNode> processOutline(std::span<const ProcessRow> rows, std::uint32_t root) {
  const std::vector<std::size_t> members = processTree(rows, root);
  std::vector<TreeNode> outline;
  std::vector<TreeNode> pending;
  if (!members.empty()) pending.push_back({members.front(), 0});
  while (!pending.empty()) {
    const TreeNode node = pending.back();
    pending.pop_back();
    outline.push_back(node);
    // The last pushed is shown first: from the back, so that children keep their order.
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
      if (*member != members.front() && rows[*member].parent == rows[node.row].pid) {
        pending.push_back({*member, node.depth + 1});
      }
    }
  }
  return outline;
}

void CpuMeter::update(std::span<const ProcessRow> rows, std::uint64_t now, std::uint32_t processors) {
  used_.clear();
  std::map<Key, std::uint64_t> present;
  for (const ProcessRow& row : rows) {
    const Key key{row.pid, row.createdAt};
    present[key] = row.cpuTime;
    const auto before = previous_.find(key);
    if (before != previous_.end() && row.cpuTime >= before->second) used_[key] = row.cpuTime - before->second;
  }
  capacity_ = now > previousAt_ ? static_cast<double>(now - previousAt_) * processors : 0;
  previous_ = std::move(present);
  previousAt_ = now;
}

double CpuMeter::percent(const ProcessRow& row) const {
  const auto found = used_.find({row.pid, row.createdAt});
  if (found == used_.end() || capacity_ <= 0) return 0;
  return std::min(100.0, 100.0 * static_cast<double>(found->second) / capacity_);
}

}  // namespace steward
