#include "app/native_hosting.h"

#include "core/native_image.h"
#include "win32/error.h"
#include "win32/registry.h"
#include "win32/settings_store.h"
#include "win32/text.h"

namespace steward {
namespace {

/// Beside Steward's parameters, but none: it cannot be changed.
constexpr wchar_t kValueName[] = L"Hosting";
constexpr const char* kNative = "native";

std::wstring ownKeyPath(const std::wstring& name) { return win32::serviceKeyPath(name) + L"\\Parameters\\Steward"; }

}  // namespace

bool isRegisteredWithoutHost(const std::wstring& name) {
  try {
    const auto key = win32::openKey(ownKeyPath(name), KEY_QUERY_VALUE);
    const auto value = key ? win32::readValue(key.get(), kValueName) : std::nullopt;
    const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
    return text != nullptr && *text == kNative;
  } catch (const win32::Error&) {
    // Others' settings may be out of reach.
    return false;
  }
}

void rememberWithoutHost(const std::wstring& name) {
  const auto key = win32::createKey(ownKeyPath(name), KEY_SET_VALUE);
  win32::writeValue(key.get(), kValueName, RegistryType::Sz, std::string(kNative));
}

std::wstring changedImagePath(const std::wstring& present, const Operation& operation) {
  ParameterValues values = parametersOfImage(win32::narrow(present));
  for (const auto& [name, value] : operation.parameters) {
    if (value) {
      values[name] = *value;
    } else {
      values.erase(name);
    }
  }
  const auto text = [&](const char* name) {
    const auto found = values.find(name);
    const auto* held = found == values.end() ? nullptr : std::get_if<std::string>(&found->second);
    return held == nullptr ? std::string() : *held;
  };
  return win32::widen(nativeImagePath(text("Application"), text("AppParameters")));
}

}  // namespace steward
