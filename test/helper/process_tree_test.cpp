#include "core/process_tree.h"

#include <doctest/doctest.h>

#include "core/schedule.h"
#include "core/utf8.h"

namespace {

using namespace steward;

ProcessRow row(std::uint32_t pid, std::uint32_t parent, std::uint64_t createdAt, std::uint64_t cpu = 0) {
  return {pid, parent, createdAt, cpu, 0, 0, 0};
}

TEST_CASE("a tree is a process and what it started") {
  const std::vector<ProcessRow> rows = {row(4, 3, 40), row(1, 0, 10), row(2, 1, 20), row(3, 2, 30),
                                        row(9, 1, 5),  row(5, 8, 50)};
  const auto tree = processTree(rows, 2);
  CHECK(tree == std::vector<std::size_t>{2, 3, 0});
  // Number 1 was given away after process 9 had started.
  CHECK(processTree(rows, 1).size() == 4);
  CHECK(processTree(rows, 77).empty());
}

TEST_CASE("processes that name each other as parent end the search") {
  const std::vector<ProcessRow> rows = {row(1, 2, 10), row(2, 1, 10)};
  CHECK(processTree(rows, 1).size() == 2);
}

TEST_CASE("an outline shows each process after its parent, deeper by one") {
  const std::vector<ProcessRow> rows = {row(4, 3, 40), row(1, 0, 10), row(2, 1, 20), row(3, 1, 30), row(5, 2, 50)};
  std::vector<std::pair<std::uint32_t, std::size_t>> shown;
  for (const TreeNode& node : processOutline(rows, 1)) shown.emplace_back(rows[node.row].pid, node.depth);
  const std::vector<std::pair<std::uint32_t, std::size_t>> expected = {{1, 0}, {2, 1}, {5, 2}, {3, 1}, {4, 2}};
  CHECK(shown == expected);
  CHECK(processOutline(rows, 77).empty());
}

TEST_CASE("processes that name each other as parent are shown once") {
  const std::vector<ProcessRow> rows = {row(1, 2, 10), row(2, 1, 10)};
  CHECK(processOutline(rows, 1).size() == 2);
}

TEST_CASE("CPU is a share of the whole machine") {
  CpuMeter meter;
  const std::vector<ProcessRow> first = {row(1, 0, 10, 100), row(2, 0, 10, 100)};
  meter.update(first, 1000, 4);
  CHECK(meter.percent(first[0]) == 0);
  // Process 2 has ended and its number was given to another.
  const std::vector<ProcessRow> second = {row(1, 0, 10, 300), row(2, 0, 1500, 900)};
  meter.update(second, 2000, 4);
  CHECK(meter.percent(second[0]) == doctest::Approx(5.0));
  CHECK(meter.percent(second[1]) == 0);
}

TEST_CASE("what is due") {
  Due due;
  CHECK_FALSE(due.reached(100));
  CHECK(due.wait(100, 50) == 50);
  due.set(200);
  due.by(300);
  CHECK(due.wait(150) == 50);
  CHECK(due.wait(150, 20) == 20);
  CHECK(due.reached(200));
  CHECK(due.wait(500) == 0);
}

TEST_CASE("lengths and cuts of texts") {
  CHECK(utf16Length("a服\xF0\x9F\x8E\xAE") == 4);
  CHECK(firstCharacters("服务管家", 2) == "服务");
  CHECK(firstCharacters("ab", 5) == "ab");
  CHECK(hasControlCharacter(std::string_view("a\0b", 3)));
  CHECK_FALSE(hasControlCharacter("服务 é"));
}

}  // namespace
