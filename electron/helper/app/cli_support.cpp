#include "app/cli_support.h"

#include <array>

#include "app/cli_verbs.h"
#include "app/failures.h"
#include "core/allowed_values.h"
#include "core/explain.h"
#include "core/parameters.h"
#include "core/remedy.h"
#include "win32/scm.h"
#include "win32/service_kind.h"
#include "win32/standard_streams.h"
#include "win32/text.h"

namespace steward {
namespace {

std::string withLineEnd(std::string_view text) { return std::string(text) + "\r\n"; }

/// A request's field without the object that it stands in.
std::string_view parameterName(std::string_view field) {
  const bool inObject = field.starts_with("parameters.") || field.starts_with("native.");
  return inObject ? field.substr(field.find('.') + 1) : field;
}

}  // namespace

Language cliLanguage() {
  std::array<wchar_t, 16> forced{};
  const DWORD length = GetEnvironmentVariableW(L"STEWARD_LANG", forced.data(), static_cast<DWORD>(forced.size()));
  if (length > 0 && length < forced.size()) {
    return win32::equalIgnoringCase(forced.data(), L"zh-CN") ? Language::Chinese : Language::English;
  }
  return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_CHINESE ? Language::Chinese : Language::English;
}

LANGID cliTextLanguage() {
  return cliLanguage() == Language::Chinese ? MAKELANGID(LANG_CHINESE, SUBLANG_CHINESE_SIMPLIFIED)
                                            : MAKELANGID(LANG_ENGLISH, SUBLANG_ENGLISH_US);
}

void printLine(std::string_view text) { win32::write(win32::StandardStream::Output, withLineEnd(text)); }

void printErrorLine(std::string_view text) { win32::write(win32::StandardStream::Error, withLineEnd(text)); }

win32::ServiceHandle cliManager(DWORD access) {
  try {
    return win32::openManager(access);
  } catch (const win32::Error& error) {
    throw CliStop{kExitManager,
                  "Error opening service manager!\r\n" + describeRefusal("OpenSCManager", error.code()), error.code()};
  }
}

std::wstring cliFindService(SC_HANDLE manager, const std::string& name) {
  const auto found = win32::findService(manager, win32::widen(name));
  if (found) return *found;
  if (win32::isDriver(manager, win32::widen(name))) {
    throw CliStop{kExitService, "Can't open service!\r\n" + name + ": " + explainCode("serviceIsDriver", cliLanguage())};
  }
  throw CliStop{kExitService,
                "Can't open service!\r\n" + describeRefusal("OpenService", ERROR_SERVICE_DOES_NOT_EXIST)};
}

CliTarget cliTarget(const std::string& word) {
  CliTarget target{cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE), {}};
  target.name = cliFindService(target.manager.get(), word);
  return target;
}

win32::ServiceHandle cliOpenService(SC_HANDLE manager, const std::wstring& name, DWORD access) {
  try {
    return win32::openService(manager, name, access);
  } catch (const win32::Error& error) {
    throw CliStop{kExitService, "Can't open service!\r\n" + describeRefusal("OpenService", error.code()), error.code()};
  }
}

win32::OperationLock cliLock(const std::wstring& service, int exitCode) {
  win32::OperationLock lock(service);
  if (!lock.owned()) throw CliStop{exitCode, win32::narrow(service) + ": " + explainCode("busy", cliLanguage())};
  return lock;
}

std::string surplusWord(const std::string& word) {
  const std::string quoted = '"' + cutValue(word) + '"';
  return cliLanguage() == Language::Chinese ? "多余的参数 " + quoted + "。" : "Unexpected argument " + quoted + ".";
}

std::string remedyOf(const Failure& failure) {
  std::string explained = explainCode(failure.code, cliLanguage());
  return explained.empty() ? std::string(remedyFor(failure.win32.value_or(ERROR_SUCCESS), cliLanguage())) : explained;
}

std::string describeRefusal(std::string_view call, DWORD error) {
  std::string text = std::string(call) + "(): " + win32::systemMessage(error, cliTextLanguage());
  const std::string remedy = remedyOf(toFailure(win32::Error(error, call)));
  if (!remedy.empty()) (text += "\r\n") += remedy;
  return text;
}

std::string explainRefusedControl(DWORD error) {
  std::string text = win32::systemMessage(error, cliTextLanguage());
  const std::string remedy = remedyOf(toFailure(win32::Error(error, "ControlService")));
  if (!remedy.empty()) (text += "\r\n") += remedy;
  return text;
}

bool cliTakeJsonSwitch(std::vector<std::string>& words) {
  return std::erase_if(words, [](const std::string& word) { return equalIgnoringAsciiCase(word, "--json"); }) > 0;
}

std::string describeFailure(const Failure& failure) {
  const std::string explained = explainCode(failure.code, cliLanguage());
  std::string text;
  const std::string subject = failure.field.value_or(failure.object.value_or(""));
  if (!subject.empty()) {
    text += parameterName(subject);
    if (failure.value && !failure.value->empty()) text += " \"" + *failure.value + '"';
    text += ": ";
  }
  if (explained.empty() && failure.win32 && failure.operation) return text + describeRefusal(*failure.operation, *failure.win32);
  text += explained.empty() ? failure.message : explained;
  const bool aboutValue = failure.code.starts_with("value");
  // In a configuration the field is the whole path.
  const Parameter* parameter = aboutValue ? findParameter(subject.substr(subject.rfind('.') + 1)) : nullptr;
  const std::string allowed = parameter == nullptr ? std::string() : allowedValues(*parameter, cliLanguage());
  return allowed.empty() ? text : text + ' ' + allowed;
}

}  // namespace steward
