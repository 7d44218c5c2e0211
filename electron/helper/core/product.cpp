#include "core/product.h"

#include <algorithm>
#include <array>

#include "core/parameters.h"

namespace steward {
namespace {

struct Known {
  std::string_view fileName;
  std::string_view product;
};

constexpr auto kFileNames = std::to_array<Known>({{"node.exe", "node"},
                                                  {"python.exe", "python"},
                                                  {"pythonw.exe", "python"},
                                                  {"java.exe", "java"},
                                                  {"javaw.exe", "java"},
                                                  {"nginx.exe", "nginx"},
                                                  {"dotnet.exe", "dotnet"},
                                                  {"php.exe", "php"},
                                                  {"php-cgi.exe", "php"},
                                                  {"ruby.exe", "ruby"},
                                                  {"redis-server.exe", "redis"},
                                                  {"caddy.exe", "caddy"},
                                                  {"httpd.exe", "apache"}});

struct Mark {
  std::string_view bytes;
  std::string_view product;
};

// Go's linker begins the text section with its build ID; newer ones also leave a build information header.
constexpr auto kMarks = std::to_array<Mark>({{"\xff Go build ID: \"", "go"}, {"\xff Go buildinf:", "go"}});

}  // namespace

std::string_view recogniseProduct(std::string_view path, std::string_view start) {
  const auto cut = path.find_last_of("\\/");
  const std::string_view fileName = cut == std::string_view::npos ? path : path.substr(cut + 1);
  for (const Known& known : kFileNames) {
    if (equalIgnoringAsciiCase(known.fileName, fileName)) return known.product;
  }
  for (const Mark& mark : kMarks) {
    if (start.find(mark.bytes) != std::string_view::npos) return mark.product;
  }
  return {};
}

}  // namespace steward
