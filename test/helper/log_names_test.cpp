#include "core/log_names.h"

#include <doctest/doctest.h>

using steward::expiredLogs;
using steward::rotatedLogs;
using steward::rotatedPath;
using Content = steward::RotatedLog::Content;
using Names = std::vector<std::string>;

namespace {

constexpr steward::UnixMs kDay = 86'400'000;
/// 2026-01-05T00:00:00Z
constexpr steward::UnixMs kNow = 1'767'571'200'000;

Names expired(const Names& names, std::size_t count, std::uint32_t days) {
  return expiredLogs(rotatedLogs("C:\\app.log", names), {count, days}, kNow);
}

bool isRotated(const char* name) { return !rotatedLogs("C:\\logs\\app.log", {name}).empty(); }

}  // namespace

TEST_CASE("a rotated log is named after its time in UTC") {
  constexpr steward::UnixMs kTime = 1'387'625'979'457;
  CHECK(rotatedPath("C:\\logs\\nssm.log", kTime) == "C:\\logs\\nssm-20131221T113939.457.log");
  CHECK(rotatedPath("C:\\v1.2\\app", kTime) == "C:\\v1.2\\app-20131221T113939.457");
  CHECK(rotatedPath("C:/日志/服务.out.txt", kTime) == "C:/日志/服务.out-20131221T113939.457.txt");
}

TEST_CASE("only a log's own rotated files are recognised") {
  CHECK(isRotated("app-20131221T113939.457.log"));
  CHECK(isRotated("APP-20131221t113939.457.LOG"));
  CHECK(isRotated("app-20131221T113939.457.log.gz"));
  CHECK(isRotated("app-20131221T113939.457.log.part"));
  CHECK(isRotated("app-20131221T113939.457.log.gz.part"));
  for (const char* name : {"app.log", "app.log.gz", "app-err-20131221T113939.457.log", "app-2013122XT113939.457.log",
                           "bpp-20131221T113939.457.log", "app-20131221T113939.457.txt", "app-20131221T113939.457.log.zip",
                           "app-20130230T113939.457.log", "app-20131221T243939.457.log", "app-20131221T113939.457.gz",
                           "app-20131221T113939.457.log.gz.gz", "app-20131221T113939.457.log.part.gz", ""}) {
    CAPTURE(name);
    CHECK_FALSE(isRotated(name));
  }
}

TEST_CASE("rotated files are told apart and come in the order of their times") {
  const auto logs = rotatedLogs("C:\\app.log", {"app-20260103T000000.000.log.gz", "app.log", "App-20260102T000000.001.log",
                                               "app-20260101T235959.999.log.gz.part"});
  REQUIRE(logs.size() == 3);
  CHECK(logs[0].content == Content::Incomplete);
  CHECK(logs[1].content == Content::Plain);
  CHECK(logs[1].fileName == "App-20260102T000000.001.log");
  CHECK(logs[2].content == Content::Compressed);
  CHECK(logs[2].time == kNow - 2 * kDay);
}

TEST_CASE("a log that is named as an incomplete file is one") {
  const auto logs = rotatedLogs("C:\\app.part", {"app-20260102T000000.000.part", "app-20260103T000000.000.part.part"});
  REQUIRE(logs.size() == 2);
  CHECK(logs[0].content == Content::Plain);
  CHECK(logs[1].content == Content::Incomplete);
}

TEST_CASE("a log that is named as a compressed file is one") {
  const auto logs = rotatedLogs("C:\\app.gz", {"app-20260102T000000.000.gz", "app-20260103T000000.000.gz.gz"});
  REQUIRE(logs.size() == 2);
  CHECK(logs[0].content == Content::Plain);
  CHECK(logs[1].content == Content::Compressed);
}

TEST_CASE("retention keeps the newest and touches nothing else") {
  const Names names{"app-20260103T000000.000.log",    "app.log",   "app-20260101T000000.000.log.gz",
                    "App-20260102T000000.000.log",    "notes.txt", "app-20260104T000000.000.log",
                    "app-20260104T000000.000.log.gz", "app-20250104T000000.000.log.gz.part"};
  CHECK(expired(names, 2, 0) == Names{"app-20260101T000000.000.log.gz", "App-20260102T000000.000.log"});
  CHECK(expired(names, 4, 0).empty());
  CHECK(expired(names, 9, 0).empty());
  CHECK(expired(names, 0, 0).empty());
  CHECK(expired({}, 1, 1).empty());
}

TEST_CASE("retention deletes what is older than the days it is kept") {
  const Names names{"app-20260101T235959.999.log", "app-20260102T000000.000.log.gz", "app-20260104T000000.000.log"};
  CHECK(expired(names, 0, 3) == Names{"app-20260101T235959.999.log"});
  CHECK(expired(names, 0, 4).empty());
  CHECK(expired(names, 1, 4) == Names{"app-20260101T235959.999.log", "app-20260102T000000.000.log.gz"});
  CHECK(expired(names, 3, 1) == Names{"app-20260101T235959.999.log", "app-20260102T000000.000.log.gz"});
  CHECK(expired(names, 0, 4'294'967'295).empty());
}
