#include <algorithm>
#include <string>

#include "app/cli_support.h"
#include "app/cli_verbs.h"
#include "app/present_service.h"
#include "win32/standard_streams.h"
#include "win32/text.h"

namespace steward {
namespace {

/// The services that are meant, each once, in the order of their names.
std::vector<win32::ListedService> chosen(SC_HANDLE manager, const Words& words, bool all) {
  std::vector<win32::ListedService> services = win32::listServices(manager);
  std::ranges::sort(services, {}, &win32::ListedService::name);
  if (all) return services;
  std::vector<std::wstring> names;
  for (const std::string& word : words) names.push_back(cliFindService(manager, word));
  std::erase_if(services, [&](const win32::ListedService& service) { return std::ranges::find(names, service.name) == names.end(); });
  return services;
}

}  // namespace

int cliExport(const Words& words) {
  const bool all = words.size() == 1 && words[0] == "--all";
  if (!all && std::ranges::any_of(words, [](const std::string& word) { return word.starts_with("--"); })) throw CliUsage{};
  const auto manager = cliManager(SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
  Json services = Json::array();
  for (const win32::ListedService& listed : chosen(manager.get(), words, all)) {
    const auto service = readPresentService(manager.get(), listed);
    // All means those that Steward or NSSM look after, not all of Windows.
    if (service && !(all && service->host == PresentHost::Foreign)) services.push_back(configurationOf(*service));
  }
  const Json configuration = {{"version", kConfigVersion}, {"services", std::move(services)}};
  win32::write(win32::StandardStream::Output, configuration.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
  return kExitOk;
}

}  // namespace steward
