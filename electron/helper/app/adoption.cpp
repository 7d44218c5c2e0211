#include "app/adoption.h"

#include "app/service_control.h"
#include "core/hosting.h"
#include "win32/error.h"
#include "win32/registry.h"
#include "win32/scm.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

/// Beside Steward's parameters, but none: it says what was, not what shall be.
constexpr wchar_t kValueName[] = L"AdoptedImagePath";

std::wstring ownKeyPath(const std::wstring& name) { return win32::serviceKeyPath(name) + L"\\Parameters\\Steward"; }

std::wstring imagePathOf(SC_HANDLE service, const std::wstring& name) {
  return win32::queryConfiguration(service, win32::narrow(name)).imagePath;
}

void setImagePath(SC_HANDLE service, const std::wstring& name, std::wstring imagePath) {
  win32::ServiceConfigurationChange change;
  change.imagePath = std::move(imagePath);
  win32::changeConfiguration(service, win32::narrow(name), change);
}

/// NSSM has kept all rotated files: Steward must not delete them because it would keep fewer by itself.
void keepRotatedFiles(const std::wstring& name) {
  const Parameter& parameter = *findParameter(kRotateKeep);
  if (!win32::readParameter(name, parameter)) win32::writeParameter(name, parameter, ParameterValue(kKeepAll));
}

void forgetAdoption(const std::wstring& name) {
  const Parameter& parameter = *findParameter(kRotateKeep);
  if (win32::readParameter(name, parameter) == ParameterValue(kKeepAll)) win32::writeParameter(name, parameter, std::nullopt);
  rememberHost(name, std::nullopt);
}

win32::ServiceHandle openForChange(SC_HANDLE manager, const std::wstring& name) {
  return win32::openService(manager, name, SERVICE_QUERY_CONFIG | SERVICE_CHANGE_CONFIG);
}

}  // namespace

bool adoptService(SC_HANDLE manager, const std::wstring& name) {
  const auto service = openForChange(manager, name);
  const std::wstring before = imagePathOf(service.get(), name);
  if (isOwnImage(before)) return false;
  // Remembered first: an ImagePath that nobody remembers could not be given back.
  rememberHost(name, win32::narrow(before));
  try {
    keepRotatedFiles(name);
    setImagePath(service.get(), name, L'"' + ownPath() + L'"');
  } catch (const win32::Error&) {
    forgetAdoption(name);
    throw;
  }
  return true;
}

bool releaseService(SC_HANDLE manager, const std::wstring& name, const std::optional<std::string>& to) {
  const auto service = openForChange(manager, name);
  if (!isOwnImage(imagePathOf(service.get(), name))) return false;
  const auto before = adoptedFrom(name);
  if (!to && !before) throw win32::Error(ERROR_FILE_NOT_FOUND, "RegQueryValueExW", win32::narrow(kValueName));
  setImagePath(service.get(), name, to ? L'"' + win32::widen(*to) + L'"' : win32::widen(*before));
  forgetAdoption(name);
  return true;
}

std::optional<std::string> adoptedFrom(const std::wstring& name) {
  const auto key = win32::openKey(ownKeyPath(name), KEY_QUERY_VALUE);
  const auto value = key ? win32::readValue(key.get(), kValueName) : std::nullopt;
  const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
  return text == nullptr || text->empty() ? std::nullopt : std::optional(*text);
}

void rememberHost(const std::wstring& name, const std::optional<std::string>& imagePath) {
  const std::wstring path = ownKeyPath(name);
  if (imagePath) {
    const auto key = win32::createKey(path, KEY_SET_VALUE);
    win32::writeValue(key.get(), kValueName, RegistryType::Sz, *imagePath);
    return;
  }
  {
    const auto key = win32::openKey(path, KEY_READ | KEY_SET_VALUE);
    if (!key) return;
    win32::deleteValue(key.get(), kValueName);
    if (!win32::valueNames(key.get()).empty() || !win32::subkeyNames(key.get()).empty()) return;
  }
  // Nothing of Steward's is left in a service that is NSSM's again.
  win32::deleteKeyTree(path);
}

}  // namespace steward
