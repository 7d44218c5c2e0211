#pragma once

#include <string>
#include <vector>

namespace probe {

/// Prints messages of an executable's message table as the event viewer would, each between `<id>\n` and a line of its
/// own with a full stop. Texts inserted are `{1}` … `{9}`.
/// @param arguments executable, language (a LANGID), message numbers
int print_messages(const std::vector<std::wstring>& arguments);

/// Compares how the tests take command lines apart (test/helper/split_arguments.h) with CommandLineToArgvW, for all lines of
/// up to seven characters that take part in its rules. Prints each difference, and last the number of lines.
int compare_splitting();

/// Runs a command line without this process's administrator rights; returns its exit code, 255 when it could not be run.
int run_limited(const std::vector<std::wstring>& arguments);

/// Runs a command line with its standard output in a pipe, and reads it to its end as simply as it can be done: what the
/// capture of a service host is measured against. Returns the command's exit code, 255 when it could not be run.
/// @param arguments file that receives the bytes (`-`: they are dropped), command line
int capture_output(const std::vector<std::wstring>& arguments);

/// Keeps a file open for reading until a second file, which it creates when it has opened the first, is gone.
/// @param arguments the file, what others may do with it meanwhile (dwShareMode), the second file
int hold_file(const std::vector<std::wstring>& arguments);

/// Runs command lines one after another, without input, and tells of each its exit code, what it wrote, and what then stands
/// in a service's registry key.
/// @param arguments the file of commands, UTF-8: of each the service, U+001F, the command line, U+001E; the file for the
/// report, beside which two more are made meanwhile; optionally any word, to run what fails with 1 without a word again
int run_batch(const std::vector<std::wstring>& arguments);

/// Sends controls to a service, all at the same time, and prints the Win32 error of each, 0 for one that was taken.
/// @param arguments service, numbers of controls
int send_controls(const std::vector<std::wstring>& arguments);

/// Serves a named pipe to one client: sends it a line, and prints what it says until it has gone.
/// @param arguments the pipe's name without `\\.\pipe\`, the line (ASCII), a file that is written when the pipe is there
int serve_pipe(const std::vector<std::wstring>& arguments);

}  // namespace probe
