#include "core/hosting.h"

#include "core/command_line.h"
#include "core/parameters.h"

namespace steward {
namespace {

Problem finding(std::string code, std::string field, const std::string& value, std::string message,
                bool warning = false) {
  return {0, std::move(code), std::move(field), cutValue(value), {}, warning, std::move(message)};
}

/// The next start brings the new host; the present one keeps the program running until then.
void warnIfRunning(const ServiceFacts& service, std::vector<Problem>& findings) {
  if (!service.running) return;
  findings.push_back(finding("effectiveNextStart", "name", service.name,
                             "the service runs on under its present host until its next start", true));
}

std::optional<Problem> checkNssm(const std::string& path, const MachineFacts& machine) {
  if (!isAbsolutePath(path)) {
    return finding("pathRelative", "to", path, "the path of nssm.exe is relative; give it with its drive");
  }
  if (machine.pathKind(path) != PathKind::File) {
    return finding("hostMissing", "to", path, "there is no nssm.exe at this path; give the path of one");
  }
  if (!isNssm(path)) return finding("notNssm", "to", path, "this program is not NSSM; give the path of nssm.exe");
  return std::nullopt;
}

}  // namespace

bool isNssm(std::string_view executable) {
  constexpr std::string_view kName = "nssm";
  const auto separator = executable.find_last_of("\\/");
  const std::string_view file = separator == std::string_view::npos ? executable : executable.substr(separator + 1);
  for (std::size_t i = 0; i + kName.size() <= file.size(); ++i) {
    if (equalIgnoringAsciiCase(file.substr(i, kName.size()), kName)) return true;
  }
  return false;
}

std::vector<Problem> checkAdoption(const ServiceFacts& service) {
  std::vector<Problem> findings;
  if (service.own) {
    findings.push_back(finding("hostUnchanged", "name", service.name, "Steward runs the service already", true));
  } else if (!service.managed || !isNssm(service.executable)) {
    findings.push_back(finding("notNssm", "name", service.name,
                               "the service is run by \"" + service.executable + "\", which is not NSSM"));
  } else {
    warnIfRunning(service, findings);
  }
  return findings;
}

std::vector<Problem> checkRelease(const ServiceFacts& service, const std::optional<std::string>& to,
                                  const MachineFacts& machine) {
  std::vector<Problem> findings;
  if (!service.managed) {
    findings.push_back(finding("serviceNotManaged", "name", service.name, "the service is not run by Steward"));
  } else if (!service.own) {
    findings.push_back(finding("hostUnchanged", "name", service.name, "Steward does not run the service", true));
  } else if (!to && !service.adoptedFrom) {
    findings.push_back(
        finding("hostUnknown", "to", "", "the service was not adopted from NSSM; give the path of nssm.exe"));
  } else {
    const std::string path = machine.expand(to ? *to : executableOf(*service.adoptedFrom));
    if (auto problem = checkNssm(path, machine)) {
      findings.push_back(std::move(*problem));
    } else {
      warnIfRunning(service, findings);
    }
  }
  return findings;
}

}  // namespace steward
