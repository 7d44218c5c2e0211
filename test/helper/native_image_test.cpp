#include "core/native_image.h"

#include <doctest/doctest.h>

namespace {

using namespace steward;

std::string textOf(const ParameterValues& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? "none" : std::get<std::string>(found->second);
}

TEST_CASE("a native service's image is its program in quotes and its arguments") {
  const std::string image = nativeImagePath("C:\\Program Files\\api.exe", "--port 80 \"a b\"");
  CHECK(image == "\"C:\\Program Files\\api.exe\" --port 80 \"a b\"");
  CHECK(textOf(parametersOfImage(image), "Application") == "C:\\Program Files\\api.exe");
  CHECK(textOf(parametersOfImage(image), "AppParameters") == "--port 80 \"a b\"");
  CHECK(nativeImagePath("C:\\api.exe", "") == "\"C:\\api.exe\"");
  CHECK(textOf(parametersOfImage("\"C:\\api.exe\""), "AppParameters") == "none");
}

TEST_CASE("images that others wrote are taken apart") {
  const auto unquoted = parametersOfImage("C:\\Program Files\\api.exe  -k x");
  CHECK(textOf(unquoted, "Application") == "C:\\Program Files\\api.exe");
  CHECK(textOf(unquoted, "AppParameters") == "-k x");
  CHECK(parametersOfImage("").empty());
  CHECK(textOf(parametersOfImage("\"C:\\open.exe"), "Application") == "C:\\open.exe");
}

}  // namespace
