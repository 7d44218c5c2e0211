#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sample {

enum class Encoding { kUtf8, kGbk };

/// What the command line asks for; the defaults make a friendly game server.
struct Options {
  /// Pause between two lines, in milliseconds.
  uint32_t interval_ms = 1000;
  /// TCP port on 127.0.0.1 that answers every HTTP request with the report.
  std::optional<uint16_t> port;
  /// File that receives the report (process, arguments, directory) as JSON.
  std::wstring echo_file;
  /// File that receives a line of what happens and when, in microseconds since 1970: `started`, `writing` and `written`
  /// around `lines`, `ended`. It is appended to.
  std::wstring stamps_file;
  /// File that is written when Ctrl+C arrives.
  std::wstring marker_file;
  /// Ends by itself after this time, counted from the last of `lines`.
  std::optional<uint32_t> exit_after_ms;
  uint32_t exit_code = 0;
  /// Numbered lines of 100 bytes written as fast as possible before anything else.
  uint64_t lines = 0;
  /// How many of them are written in a second; 0 for as many as possible.
  uint32_t lines_per_second = 0;
  /// Copies standard input to standard output, byte by byte, before anything else but the lines.
  bool copy_input = false;
  /// Writes nothing but what was asked for explicitly.
  bool quiet = false;
  bool ignore_ctrl_c = false;
  /// Closes standard output and standard error after `lines`, and goes on.
  bool close_output = false;
  /// Chinese texts; always so with `Encoding::kGbk`.
  bool chinese = false;
  Encoding encoding = Encoding::kUtf8;
  /// Child processes of the same program that stay until they are ended.
  uint32_t spawn = 0;
  /// Environment variables whose values are printed at the start.
  std::vector<std::wstring> environment;
};

/// Reads the arguments after the program's name. Arguments that it does not know are accepted, so that any
/// command line can be tried; a known option with a bad value is an error.
/// @param error receives one English sentence
/// @return nothing when the value of an option is missing or out of range
std::optional<Options> parse_options(const std::vector<std::wstring>& arguments, std::string& error);

/// The help text, ASCII.
const char* usage();

}  // namespace sample
