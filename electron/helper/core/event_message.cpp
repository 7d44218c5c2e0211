#include "core/event_message.h"

#include <algorithm>
#include <array>

#include "core/duration.h"
#include "core/exit_code.h"

namespace steward {
namespace {

enum Id : std::uint16_t {
  kServiceStarting = 100,
  kStopping = 102,
  kStoppingForShutdown = 103,
  kStopped = 104,
  kStoppedWithError = 105,
  kOmitted = 107,
  kStarted = 200,
  kStartFailed = 201,
  kExitedNormally = 202,
  kExited = 203,
  kRestartingNow = 204,
  kRestarting = 205,
  kGaveUp = 206,
  kSettingIgnored = 300,
  kSettingInvalid = 301,
  kHookFailed = 302,
  kLogFailed = 400,
  kLogResumed = 401,
  kRotationFailed = 402,
  kRotationResumed = 403,
};

constexpr auto kKinds = std::to_array<EventKind>({
    {kServiceStarting, Severity::Information, 1, "serviceStarting"},
    {kStopping, Severity::Information, 1, "stopping"},
    {kStoppingForShutdown, Severity::Information, 1, "stopping"},
    {kStopped, Severity::Information, 1, "stopped"},
    {kStoppedWithError, Severity::Error, 3, "stopped"},
    {kOmitted, Severity::Warning, 3, "omitted"},
    {kStarted, Severity::Information, 3, "started"},
    {kStartFailed, Severity::Error, 4, "startFailed"},
    {kExitedNormally, Severity::Information, 7, "exited"},
    {kExited, Severity::Warning, 7, "exited"},
    {kRestartingNow, Severity::Information, 1, "restarting"},
    {kRestarting, Severity::Warning, 3, "restarting"},
    {kGaveUp, Severity::Error, 5, "gaveUp"},
    {kSettingIgnored, Severity::Warning, 2, "settingsInvalid"},
    {kSettingInvalid, Severity::Error, 2, "settingsInvalid"},
    {kHookFailed, Severity::Warning, 4, "hookFailed"},
    {kLogFailed, Severity::Warning, 3, "logFailed"},
    {kLogResumed, Severity::Information, 2, "logResumed"},
    {kRotationFailed, Severity::Warning, 3, "rotationFailed"},
    {kRotationResumed, Severity::Information, 2, "rotationResumed"},
});

const EventKind& kindOf(Id id) { return *std::ranges::find(kKinds, id, &EventKind::id); }

/// What stands in a message for a fact that is not known.
constexpr std::string_view kAbsent = "-";

std::string text(const std::optional<std::uint32_t>& number) {
  return number ? std::to_string(*number) : std::string(kAbsent);
}

std::string text(const std::optional<std::string>& value) { return value.value_or(std::string(kAbsent)); }

std::string duration(const std::optional<std::int64_t>& ms) { return ms ? formatDuration(*ms) : std::string(kAbsent); }

std::string errorText(const HostEvent& event, const EventWords& words) {
  if (!event.win32) return std::string(kAbsent);
  const std::string system = words.systemText(*event.win32);
  const std::string number = '(' + std::to_string(*event.win32) + ')';
  return system.empty() ? number : system + ' ' + number;
}

std::string exitText(const HostEvent& event, const EventWords& words) {
  if (!event.exitCode) return std::string(kAbsent);
  const std::string_view meaning = explainExitCode(*event.exitCode, words.language);
  std::string result = exitCodeText(*event.exitCode);
  if (!meaning.empty()) (result += ' ') += meaning;
  return result;
}

std::string outputText(const HostEvent& event) {
  if (!event.output || event.output->empty()) return std::string(kAbsent);
  std::string lines;
  for (const std::string& line : *event.output) (lines += lines.empty() ? "" : "\r\n") += line;
  return lines;
}

EventMessage message(Id id, std::vector<std::string> inserts) {
  for (std::string& insert : inserts) insert = insertable(std::move(insert));
  return {&kindOf(id), std::move(inserts)};
}

EventMessage exited(const HostEvent& event, const EventWords& words) {
  return message(event.exitCode == 0u ? kExitedNormally : kExited,
                 {words.service, text(event.object), text(event.pid), exitText(event, words), duration(event.ranMs),
                  text(event.count), outputText(event)});
}

EventMessage stopped(const HostEvent& event, const EventWords& words) {
  if (event.win32.value_or(0) == 0) return message(kStopped, {words.service});
  return message(kStoppedWithError, {words.service, errorText(event, words), exitText(event, words)});
}

EventMessage restarting(const HostEvent& event, const EventWords& words) {
  if (event.nextStartMs.value_or(0) == 0) return message(kRestartingNow, {words.service});
  return message(kRestarting, {words.service, duration(event.nextStartMs), text(event.count)});
}

}  // namespace

std::span<const EventKind> eventKinds() { return kKinds; }

std::optional<EventMessage> toEventMessage(const HostEvent& event, const EventWords& words) {
  const std::string& service = words.service;
  const std::string_view name = event.event;
  if (name == "serviceStarting") return message(kServiceStarting, {service});
  if (name == "started") return message(kStarted, {service, text(event.object), text(event.pid)});
  if (name == "startFailed") {
    return message(kStartFailed, {service, text(event.object), errorText(event, words), text(event.count)});
  }
  if (name == "exited") return exited(event, words);
  if (name == "restarting") return restarting(event, words);
  if (name == "gaveUp") {
    return message(kGaveUp, {service, text(event.count), exitText(event, words), duration(event.windowMs),
                             errorText(event, words)});
  }
  if (name == "settingsInvalid") {
    // A count says that it has kept the program from starting.
    return message(event.count ? kSettingInvalid : kSettingIgnored, {service, text(event.object)});
  }
  if (name == "hookFailed") {
    return message(kHookFailed, {service, text(event.object), exitText(event, words), errorText(event, words)});
  }
  if (name == "logFailed") return message(kLogFailed, {service, text(event.object), errorText(event, words)});
  if (name == "logResumed") return message(kLogResumed, {service, text(event.object)});
  if (name == "rotationFailed") {
    return message(kRotationFailed, {service, text(event.object), errorText(event, words)});
  }
  if (name == "rotationResumed") return message(kRotationResumed, {service, text(event.object)});
  if (name == "stopping") {
    const bool asked = event.control.value_or("stop") == "stop";
    return message(asked ? kStopping : kStoppingForShutdown, {service});
  }
  if (name == "stopped") return stopped(event, words);
  return std::nullopt;
}

bool mayBeOmitted(const EventKind& kind) {
  return kind.id >= kStarted && kind.id != kGaveUp && kind.id != kSettingInvalid;
}

EventMessage omittedMessage(std::uint32_t count, const EventWords& words, std::string file) {
  return message(kOmitted, {words.service, std::to_string(count), std::move(file)});
}

std::string insertable(std::string text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\0') {
      result += "\uFFFD";
      continue;
    }
    result += text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (text[i] == '%' && ((next >= '0' && next <= '9') || next == '%')) result += ' ';
  }
  return result;
}

}  // namespace steward
