#include "core/dump.h"

#include <algorithm>
#include <string_view>

#include "core/cmd_quote.h"
#include "core/command_line.h"
#include "core/parameter_text.h"

namespace steward {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kNssm = "\"%NSSM%\"";
constexpr std::string_view kSteward = "\"%STEWARD%\"";
constexpr std::string_view kHiddenPassword = "****";
constexpr std::string_view kDefaultAction = "Default";
/// Room for what the variables at a line's start become.
constexpr std::size_t kMaxLine = kMaxCmdLine - 600;

std::optional<std::string> line(std::string_view program, const Words& words) {
  std::string text(program);
  for (const std::string& word : words) {
    const auto quoted = cmdQuote(word);
    if (!quoted) return std::nullopt;
    (text += ' ') += *quoted;
  }
  if (text.size() > kMaxLine) return std::nullopt;
  return text + "\r\n";
}

/// A list's first word must not be taken for an addition or a removal.
Words listWords(Words items) {
  if (!items.empty() && !items[0].empty() && std::string_view("+-:").find(items[0][0]) != std::string_view::npos) {
    items[0].insert(0, 1, ':');
  }
  return items;
}

class Writer {
 public:
  explicit Writer(const std::string& service) : service_(service) {}

  void add(std::string_view program, const std::string& parameter, const Words& words) {
    const auto text = line(program, words);
    if (text) {
      lines_ += *text;
    } else if (std::ranges::find(unwritable_, parameter) == unwritable_.end()) {
      unwritable_.push_back(parameter);
    }
  }

  void set(std::string_view program, const std::string& parameter, const Words& values) {
    Words words = {"set", service_, parameter};
    words.insert(words.end(), values.begin(), values.end());
    add(program, parameter, words);
  }

  /// In one command where it fits, else item by item.
  void setList(std::string_view program, const std::string& parameter, const Words& items) {
    const Words words = listWords(items);
    Words all = {"set", service_, parameter};
    all.insert(all.end(), words.begin(), words.end());
    if (line(program, all)) return set(program, parameter, words);
    set(program, parameter, {words[0]});
    for (auto item = items.begin() + 1; item != items.end(); ++item) set(program, parameter, {'+' + *item});
  }

  std::string lines_;
  std::vector<std::string> unwritable_;

 private:
  const std::string& service_;
};

/// A parameter kept in the registry, as far as it differs from a fresh installation.
void write(Writer& writer, const Parameter& parameter, const ParameterValue& value) {
  const std::string_view program = parameter.scope == Scope::Steward ? kSteward : kNssm;
  const std::string name(parameter.name);
  if (const auto* list = std::get_if<Words>(&value)) {
    if (!list->empty()) writer.setList(program, name, *list);
  } else if (const auto* texts = std::get_if<std::map<std::string, std::string>>(&value)) {
    for (const auto& [key, text] : *texts) {
      const bool fresh = key == kDefaultAction && text == exitActionWords().front();
      if (!fresh) writer.set(program, name, {key, text});
    }
  } else if (const std::string text = parameterText(parameter, value); !isDefault(parameter, value) && !text.empty()) {
    writer.set(program, name, {text});
  }
}

const std::string* textOf(const ParameterValues& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? nullptr : std::get_if<std::string>(&found->second);
}

void writeDirectory(Writer& writer, const DumpedService& service, const std::string& application) {
  // An installation sets it to the program's folder.
  const std::string* directory = textOf(service.parameters, "AppDirectory");
  if (directory == nullptr) {
    writer.add(kNssm, "AppDirectory", {"reset", service.name, "AppDirectory"});
  } else if (*directory != directoryOf(application)) {
    writer.set(kNssm, "AppDirectory", {*directory});
  }
}

/// What the SCM keeps.
void writeNative(Writer& writer, const Parameter& parameter, const Words& words) {
  const std::string_view program = isKnownToNssm(parameter) ? kNssm : kSteward;
  const std::string name(parameter.name);
  if (!words.empty() && words.back() == kHiddenPassword) writer.lines_ += "@rem **** stands for the password.\r\n";
  if (parameter.kind == Kind::List || parameter.kind == Kind::Environment) {
    if (!words.empty()) writer.setList(program, name, words);
  } else {
    writer.set(program, name, words);
  }
}

std::string defaultProgram(const char* variable, const std::string& helper) {
  std::string path = helper;
  for (auto at = path.find('%'); at != std::string::npos; at = path.find('%', at + 17)) {
    path.replace(at, 1, "%STEWARD_PERCENT%");
  }
  return std::string("@if not defined ") + variable + " set \"" + variable + '=' + path + "\"\r\n";
}

/// Sets up what the lines below use.
std::string head(const std::string& lines, const std::string& helper) {
  std::string text;
  const auto uses = [&](std::string_view program) { return lines.find(program) != std::string::npos; };
  std::string programs = defaultProgram("NSSM", helper);
  if (uses(kSteward)) programs += defaultProgram("STEWARD", helper);
  const bool ascii =
      std::ranges::all_of(lines + programs, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) text += "@chcp 65001 >nul\r\n";
  if (usesCmdPercent(lines + programs)) text += cmdPercentLines();
  return text + programs;
}

}  // namespace

Dump dumpService(const DumpedService& service, const std::string& helper) {
  Writer writer(service.name);
  const std::string* given = textOf(service.parameters, "Application");
  const std::string application = given == nullptr ? std::string() : *given;
  writer.add(kNssm, "Application", {"install", service.name, application});
  writeDirectory(writer, service, application);
  for (const Scope scope : {Scope::Nssm, Scope::Steward}) {
    for (const Parameter& parameter : parameters()) {
      if (parameter.scope != scope || parameter.name == "Application" || parameter.name == "AppDirectory") continue;
      const auto value = service.parameters.find(parameter.name);
      if (value != service.parameters.end()) write(writer, parameter, value->second);
    }
  }
  // Last, because the time to wait at shutdown follows other parameters unless it is set after them.
  for (const auto& [name, words] : service.native) writeNative(writer, *findParameter(name), words);
  return {head(writer.lines_, helper) + writer.lines_, std::move(writer.unwritable_)};
}

}  // namespace steward
