#include "core/log_names.h"

#include <doctest/doctest.h>

using steward::expiredLogs;
using steward::isRotatedName;
using steward::rotatedPath;

TEST_CASE("a rotated log is named after its time in UTC") {
  constexpr steward::UnixMs kTime = 1'387'625'979'457;
  CHECK(rotatedPath("C:\\logs\\nssm.log", kTime) == "C:\\logs\\nssm-20131221T113939.457.log");
  CHECK(rotatedPath("C:\\v1.2\\app", kTime) == "C:\\v1.2\\app-20131221T113939.457");
  CHECK(rotatedPath("C:/日志/服务.out.txt", kTime) == "C:/日志/服务.out-20131221T113939.457.txt");
}

TEST_CASE("only a log's own rotated files are recognised") {
  const char* path = "C:\\logs\\app.log";
  CHECK(isRotatedName(path, "app-20131221T113939.457.log"));
  CHECK(isRotatedName(path, "APP-20131221t113939.457.LOG"));
  CHECK_FALSE(isRotatedName(path, "app.log"));
  CHECK_FALSE(isRotatedName(path, "app-err-20131221T113939.457.log"));
  CHECK_FALSE(isRotatedName(path, "app-20131221T113939.457.log.gz"));
  CHECK_FALSE(isRotatedName(path, "app-2013122XT113939.457.log"));
  CHECK_FALSE(isRotatedName(path, "bpp-20131221T113939.457.log"));
  CHECK_FALSE(isRotatedName(path, "app-20131221T113939.457.txt"));
}

TEST_CASE("retention keeps the newest and touches nothing else") {
  const std::vector<std::string> names{
      "app-20260103T000000.000.log", "app.log",   "app-20260101T000000.000.log",
      "App-20260102T000000.000.log", "notes.txt", "app-20260104T000000.000.log"};
  CHECK(expiredLogs("C:\\app.log", names, 2) ==
        std::vector<std::string>{"app-20260101T000000.000.log", "App-20260102T000000.000.log"});
  CHECK(expiredLogs("C:\\app.log", names, 4).empty());
  CHECK(expiredLogs("C:\\app.log", names, 9).empty());
  CHECK(expiredLogs("C:\\app.log", names, 0).empty());
}
