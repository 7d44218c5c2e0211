#include <doctest/doctest.h>

#include "core/duration_text.h"
#include "core/event_lines.h"
#include "core/exit_code.h"
#include "core/failed_start.h"
#include "core/reported_state.h"

namespace steward {
namespace {

constexpr std::string_view kCrash =
    R"({"at":"2026-11-21T05:29:52.000Z","event":"exited","exitCode":3221225781,"ranMs":120,"count":4,"output":["loading","cannot find zlib1.dll"]})"
    "\n"
    R"({"at":"2026-11-21T05:29:52.001Z","event":"restarting","count":4,"nextStartMs":8000})"
    "\n";

FailedStart crash(bool waiting) {
  const Json reason = checkedReason({{"code", "exited"},
                                     {"exitCode", 3'221'225'781u},
                                     {"ranMs", 120u},
                                     {"count", 4u},
                                     {"at", "2026-11-21T05:29:52.000Z"}});
  return {reason, "", lastEvents(kCrash, 20), waiting};
}

TEST_CASE("a failed start is told with its code in words, its output and what happens next") {
  CHECK(explainFailedStart(crash(true), Language::English) ==
        "The program exited with 3221225781 after 120 ms, 4 times in a row.\r\n"
        "Exit code 3221225781 (0xC0000135): A DLL that it needs was not found.\r\n"
        "The last lines of its output:\r\n"
        "  loading\r\n"
        "  cannot find zlib1.dll\r\n"
        "The program is started again in 8 s.");
  CHECK(explainFailedStart(crash(false), Language::Chinese) ==
        "程序已退出，退出代码 3221225781，运行了 120 毫秒，连续第 4 次。\r\n"
        "退出代码 3221225781 (0xC0000135)：找不到所需的 DLL。\r\n"
        "程序最后的输出：\r\n"
        "  loading\r\n"
        "  cannot find zlib1.dll\r\n"
        "服务已停止，不会自动再次启动程序。");
}

TEST_CASE("a program that Windows could not start is told with what to do") {
  const auto told = [](std::uint32_t win32, Language language) {
    const Json reason = checkedReason({{"code", "startFailed"}, {"win32", win32}, {"object", "C:\\x.exe"}});
    return explainFailedStart({reason, "The system's words.", Json::array(), false}, language);
  };
  CHECK(told(2, Language::English) ==
        "The program could not be started \"C:\\x.exe\": The system's words (2).\r\n"
        "Check the path.\r\n"
        "The service has stopped; the program is not started again.");
  CHECK(told(1069, Language::Chinese).find("请检查帐户、密码") != std::string::npos);
  CHECK(told(1, Language::English).find("\r\nThe service has stopped") != std::string::npos);
}

TEST_CASE("the output of another run is not taken for that of the failed one") {
  FailedStart failed = crash(true);
  failed.reason["at"] = "2026-11-21T06:00:00.000Z";
  CHECK(explainFailedStart(failed, Language::English).find("zlib1") == std::string::npos);
}

TEST_CASE("nothing is told where nothing is known") {
  CHECK(explainFailedStart({nullptr, "", Json::array(), false}, Language::English).empty());
}

TEST_CASE("exit codes in words") {
  for (const Language language : {Language::English, Language::Chinese}) {
    for (const std::uint32_t code : {0xC0000005u, 0xC0000135u, 0xC000013Au, 0xC0000142u, 0xC0000409u}) {
      CAPTURE(code);
      CHECK_FALSE(explainExitCode(code, language).empty());
    }
    for (const std::uint32_t code : {1u, 2u, 3u, 127u, 9009u}) {
      CAPTURE(code);
      CHECK(explainExitCode(code, language).empty());
      CHECK_FALSE(usualExitCode(code, language).empty());
    }
    CHECK(usualExitCode(77, language).empty());
  }
}

TEST_CASE("durations for people") {
  CHECK(durationText(0, Language::English) == "0 ms");
  CHECK(durationText(999, Language::Chinese) == "999 毫秒");
  CHECK(durationText(8000, Language::English) == "8 s");
  CHECK(durationText(1540, Language::English) == "1.5 s");
  CHECK(durationText(128'000, Language::English) == "2 min 8 s");
  CHECK(durationText(120'000, Language::Chinese) == "2 分");
  CHECK(durationText(3'600'000, Language::English) == "1 h");
  CHECK(durationText(5'400'000, Language::Chinese) == "1 小时 30 分");
}

}  // namespace
}  // namespace steward
