#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"

namespace steward {

/// A command line that an administrator's process is to execute for an ordinary one.
struct ElevatedCall {
  std::vector<std::string> words;
  Language language = Language::English;
};

/// What that process says: text for one of the two streams, or at last its exit code.
struct ElevatedReply {
  enum class Kind { Output, Error, Exit };
  Kind kind;
  std::string text;
  int exitCode = 0;
};

/// One JSON object with its line end: `{"words":[…],"language":"en"}`.
std::string toLine(const ElevatedCall& call);

/// `{"output":"…"}`, `{"error":"…"}` or `{"exit":0}`, with its line end.
std::string toLine(const ElevatedReply& reply);

/// Reads one line without its end. Nothing when it is no call or no reply.
std::optional<ElevatedCall> parseElevatedCall(std::string_view line);
std::optional<ElevatedReply> parseElevatedReply(std::string_view line);

/// Longest line of either, in bytes: a Windows command line has at most 32767 UTF-16 units.
inline constexpr std::size_t kMaxElevatedLine = 4 * 1024 * 1024;

}  // namespace steward
