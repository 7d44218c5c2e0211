#include "app/elevated_run.h"

#include <windows.h>

#include "app/cli.h"
#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/failures.h"
#include "app/service_control.h"
#include "core/elevated_call.h"
#include "win32/elevation.h"
#include "win32/error.h"
#include "win32/line_channel.h"
#include "win32/ordinary_rights.h"
#include "win32/standard_streams.h"
#include "win32/text.h"

namespace steward {
namespace {

using win32::LineChannel;
using win32::StandardStream;

constexpr std::string_view kDeclined = "elevationDeclined";
constexpr std::string_view kFailed = "elevationFailed";
constexpr std::string_view kLost = "elevationLost";

bool isForbidden() { return GetEnvironmentVariableW(L"STEWARD_NO_ELEVATION", nullptr, 0) != 0; }

int declined() {
  printErrorLine(cliLanguage() == Language::Chinese
                     ? "此操作需要管理员权限，但用户帐户控制的提示已被拒绝；未做任何更改。"
                     : "This needs administrator rights, and the prompt for them was declined; nothing was changed.");
  return kExitConfirm;
}

int lost(const std::string& why) {
  const bool chinese = cliLanguage() == Language::Chinese;
  printErrorLine((chinese ? std::string("以管理员身份执行时失联：") : std::string("The elevated run was lost: ")) + why +
                 (chinese ? "。请在管理员命令提示符中重试。" : ". Try again from an administrator's prompt."));
  return kExitUsage;
}

[[noreturn]] void fail(std::string_view code, std::string_view message) {
  Failure failure;
  failure.code = code;
  failure.message = message;
  failure.operation = "runas";
  throw FailureError(std::move(failure));
}

/// Writes what the other process says; its exit code.
int relay(LineChannel& channel) {
  std::string line;
  while (channel.read(line)) {
    const auto reply = parseElevatedReply(line);
    if (!reply) fail(kLost, "it does not speak as expected");
    if (reply->kind == ElevatedReply::Kind::Exit) return reply->exitCode;
    const bool output = reply->kind == ElevatedReply::Kind::Output;
    win32::write(output ? StandardStream::Output : StandardStream::Error, reply->text);
  }
  fail(kLost, "it ended early");
}

}  // namespace

int callElevated(const std::vector<std::string>& words) {
  try {
    win32::ElevationPipe pipe;
    const win32::Handle process = win32::startElevated(ownPath(), L"elevated " + pipe.token());
    win32::Handle connection = pipe.accept(process.get());
    if (!connection) fail(kFailed, "it did not connect");
    LineChannel channel(std::move(connection), kMaxElevatedLine);
    if (!channel.write(toLine(ElevatedCall{words, cliLanguage()}))) fail(kFailed, "it did not listen");
    return relay(channel);
  } catch (const win32::Error& error) {
    Failure failure = toFailure(error);
    failure.code = error.code() == ERROR_CANCELLED ? kDeclined : kFailed;
    throw FailureError(std::move(failure));
  }
}

std::optional<int> runElevated(const std::vector<std::string>& words) {
  if (isForbidden() || !win32::canAskForElevation()) return std::nullopt;
  try {
    return callElevated(words);
  } catch (const FailureError& error) {
    const Failure& failure = error.failure();
    if (failure.code == kDeclined) return declined();
    if (!failure.win32) return lost(failure.message);
    printErrorLine(failure.message);
    return std::nullopt;
  }
}

/// The other end: executes the one command line that the pipe brings.
int cliElevated(const Words& words) {
  if (words.empty()) throw CliUsage{};
  win32::Handle connection = win32::connectToElevation(win32::widen(words[0]));
  if (!connection) return kExitUsage;
  LineChannel channel(std::move(connection), kMaxElevatedLine);
  std::string line;
  const auto call = channel.read(line) ? parseElevatedCall(line) : std::nullopt;
  if (!call) return kExitUsage;
  win32::countAsElevatedInWine();
  SetEnvironmentVariableW(L"STEWARD_LANG", call->language == Language::Chinese ? L"zh-CN" : L"en");
  // Wherever the rights still do not suffice, asking again would not help.
  SetEnvironmentVariableW(L"STEWARD_NO_ELEVATION", L"1");
  win32::divertStreams([&](StandardStream stream, std::string_view utf8) {
    const auto kind = stream == StandardStream::Output ? ElevatedReply::Kind::Output : ElevatedReply::Kind::Error;
    return channel.write(toLine(ElevatedReply{kind, std::string(utf8)}));
  });
  const int exitCode = runCli(call->words);
  win32::divertStreams({});
  channel.write(toLine(ElevatedReply{ElevatedReply::Kind::Exit, {}, exitCode}));
  return exitCode;
}

}  // namespace steward
