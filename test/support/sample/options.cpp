#include "options.h"

#include <cwchar>

namespace sample {
namespace {

/// Reads options one by one from the argument list, keeping the first error.
class Reader {
 public:
  Reader(const std::vector<std::wstring>& arguments, std::string& error)
      : arguments_(arguments), error_(error) {}

  bool next() {
    if (failed_ || position_ >= arguments_.size()) return false;
    option_ = arguments_[position_++];
    return true;
  }

  bool is(const wchar_t* name) const { return option_ == name; }

  std::wstring text() {
    if (position_ < arguments_.size()) return arguments_[position_++];
    fail("needs a value");
    return {};
  }

  uint64_t number(uint64_t maximum) {
    const std::wstring value = text();
    if (failed_) return 0;
    uint64_t result = 0;
    for (const wchar_t c : value) {
      if (c < L'0' || c > L'9' || result > (maximum - static_cast<uint64_t>(c - L'0')) / 10) {
        fail("needs a number no greater than " + std::to_string(maximum));
        return 0;
      }
      result = result * 10 + static_cast<uint64_t>(c - L'0');
    }
    if (value.empty()) fail("needs a number");
    return result;
  }

  bool failed() const { return failed_; }

 private:
  void fail(const std::string& problem) {
    failed_ = true;
    error_ = std::string(option_.begin(), option_.end()) + " " + problem;
  }

  const std::vector<std::wstring>& arguments_;
  std::string& error_;
  std::wstring option_;
  size_t position_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<Options> parse_options(const std::vector<std::wstring>& arguments, std::string& error) {
  Options options;
  Reader reader(arguments, error);
  while (reader.next()) {
    if (reader.is(L"--interval-ms")) {
      options.interval_ms = static_cast<uint32_t>(reader.number(UINT32_MAX - 1));
    } else if (reader.is(L"--port")) {
      options.port = static_cast<uint16_t>(reader.number(UINT16_MAX));
    } else if (reader.is(L"--echo")) {
      options.echo_file = reader.text();
    } else if (reader.is(L"--stamps")) {
      options.stamps_file = reader.text();
    } else if (reader.is(L"--marker")) {
      options.marker_file = reader.text();
    } else if (reader.is(L"--exit-after-ms")) {
      options.exit_after_ms = static_cast<uint32_t>(reader.number(UINT32_MAX - 1));
    } else if (reader.is(L"--exit-code")) {
      options.exit_code = static_cast<uint32_t>(reader.number(UINT32_MAX));
    } else if (reader.is(L"--lines")) {
      options.lines = reader.number(UINT32_MAX);
    } else if (reader.is(L"--lines-per-second")) {
      options.lines_per_second = static_cast<uint32_t>(reader.number(UINT32_MAX));
    } else if (reader.is(L"--copy-input")) {
      options.copy_input = true;
    } else if (reader.is(L"--spawn")) {
      options.spawn = static_cast<uint32_t>(reader.number(1000));
    } else if (reader.is(L"--env")) {
      options.environment.push_back(reader.text());
    } else if (reader.is(L"--quiet")) {
      options.quiet = true;
    } else if (reader.is(L"--close-output")) {
      options.close_output = true;
    } else if (reader.is(L"--ignore-ctrl-c")) {
      options.ignore_ctrl_c = true;
    } else if (reader.is(L"--chinese")) {
      options.chinese = true;
    } else if (reader.is(L"--gbk")) {
      options.encoding = Encoding::kGbk;
      options.chinese = true;
    }
  }
  if (reader.failed()) return std::nullopt;
  return options;
}

const char* usage() {
  return "A pretend game server for trying out services.\n"
         "\n"
         "  --interval-ms N    pause between two lines (1000)\n"
         "  --port N           answer HTTP on 127.0.0.1:N with process, arguments and directory\n"
         "  --echo FILE        write the same into a file\n"
         "  --lines N          first write N numbered lines of 100 bytes as fast as possible\n"
         "  --lines-per-second N  not faster than this\n"
         "  --copy-input       copy standard input to standard output\n"
         "  --chinese          Chinese texts in UTF-8; --gbk in GBK\n"
         "  --quiet            write no lines\n"
         "  --env NAME         print an environment variable\n"
         "  --spawn N          start N child processes that stay\n"
         "  --exit-after-ms N  end by itself, with --exit-code N (0)\n"
         "  --close-output     close standard output and error after the lines, and go on\n"
         "  --ignore-ctrl-c    do not end on Ctrl+C\n"
         "  --marker FILE      write FILE when Ctrl+C arrives\n"
         "  --stamps FILE      append when it started, wrote its lines and ended, in microseconds since 1970\n";
}

}  // namespace sample
