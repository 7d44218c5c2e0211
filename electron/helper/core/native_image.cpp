#include "core/native_image.h"

#include "core/command_line.h"

namespace steward {

std::string nativeImagePath(std::string_view application, std::string_view arguments) {
  return hostCommandLine(application, arguments, {});
}

ParameterValues parametersOfImage(std::string_view imagePath) {
  const std::string application = executableOf(imagePath);
  ParameterValues values;
  auto rest = imagePath.find(application);
  rest = rest == std::string_view::npos ? imagePath.size() : rest + application.size();
  if (rest < imagePath.size() && imagePath[rest] == '"') ++rest;
  rest = imagePath.find_first_not_of(" \t", rest);
  if (!application.empty()) values["Application"] = application;
  if (rest != std::string_view::npos) values["AppParameters"] = std::string(imagePath.substr(rest));
  return values;
}

bool appliesWithoutHost(std::string_view parameter) {
  return parameter == "Application" || parameter == "AppParameters";
}

}  // namespace steward
