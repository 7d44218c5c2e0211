#include "win32/inspect.h"

#include <windows.h>

#include <array>
#include <optional>

#include "core/command_line.h"
#include "core/pe_header.h"
#include "core/product.h"
#include "core/rules.h"
#include "core/script.h"
#include "core/utf8.h"
#include "win32/error.h"
#include "win32/file.h"
#include "win32/interpreter.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// The first bytes of a file: enough for its headers and for a build's marks in the first sections.
std::string fileStart(const std::wstring& path, std::size_t limit) {
  try {
    return readFileStart(path, limit);
  } catch (const Error&) {
    return {};
  }
}

bool isExtension(std::string_view path, std::string_view extension) {
  return path.size() >= extension.size() &&
         equalIgnoringAsciiCase(path.substr(path.size() - extension.size()), extension);
}

bool isDotnetLibrary(const std::optional<PeHeader>& header) {
  return header && header->library && header->machine == "dotnet";
}

ProgramKind kindOf(std::string_view path, const std::optional<PeHeader>& header) {
  if (isBatchFile(path)) return ProgramKind::Batch;
  // A library is run by dotnet when it is made for it, and by nothing otherwise.
  if (isExtension(path, ".dll")) return isDotnetLibrary(header) ? ProgramKind::Script : ProgramKind::None;
  if (scriptKind(path) != nullptr) return ProgramKind::Script;
  return header && !header->library ? ProgramKind::Executable : ProgramKind::None;
}

Json inspection(const std::string& path, const char* kind) {
  return {{"path", path},       {"kind", kind},     {"program", "none"},    {"machine", nullptr},
          {"subsystem", nullptr}, {"script", nullptr}, {"interpreter", nullptr}, {"product", nullptr},
          {"directory", nullptr}, {"size", nullptr}};
}

bool isFormallyWrong(const std::string& path) {
  const auto error = checkParameterValue(*findParameter("Application"), path);
  return error.has_value();
}

Json orNull(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

void describeFile(const std::string& path, Json& result) {
  constexpr std::array kWords = {"executable", "batch", "script", "none"};
  const std::wstring file = widen(path);
  const std::string start = fileStart(file, kProductMarkBytes);
  const auto header = readPeHeader(start);
  const ProgramKind kind = kindOf(path, header);
  result["program"] = kWords[static_cast<std::size_t>(kind)];
  if (header) {
    result["machine"] = orNull(header->machine);
    result["subsystem"] = orNull(header->subsystem);
  }
  if (kind == ProgramKind::Executable) result["product"] = orNull(recogniseProduct(path, start));
  if (kind == ProgramKind::Script) {
    const ScriptKind& script = *scriptKind(path);
    const auto interpreter = findInterpreter(script);
    std::string arguments(script.before);
    if (!arguments.empty()) arguments += ' ';
    arguments += '"' + path + '"';
    result["script"] = script.name;
    result["interpreter"] = {{"path", steward::orNull(interpreter)}, {"arguments", arguments}};
  }
  result["size"] = steward::orNull(fileSize(file));
}

}  // namespace

ProgramKind programKind(const std::wstring& path) {
  return kindOf(narrow(path), readPeHeader(fileStart(path, kPeHeaderBytes)));
}

Json inspect(const std::string& typed) {
  const std::string path = unquote(typed);
  if (isFormallyWrong(path)) return inspection(path, "invalid");
  const std::string expanded = expandEnvironment(path);
  if (!isAbsolutePath(expanded)) return inspection(path, "relative");
  switch (pathKind(widen(expanded))) {
    case PathKind::Missing:
      return inspection(path, "missing");
    case PathKind::Directory:
      return inspection(path, "directory");
    case PathKind::File:
      break;
  }
  Json result = inspection(path, "file");
  describeFile(expanded, result);
  result["directory"] = directoryOf(expanded);
  return result;
}

}  // namespace steward::win32
