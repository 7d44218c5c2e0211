#include <doctest/doctest.h>

#include "core/allowed_values.h"

namespace {

using namespace steward;

std::string allowed(const char* name, Language language = Language::English) {
  return allowedValues(*findParameter(name), language);
}

TEST_CASE("what a parameter takes is said with its range or its words") {
  CHECK(allowed("AppThrottle") == "Give a whole number from 0 to 4294967295 milliseconds.");
  CHECK(allowed("AppThrottle", Language::Chinese) == "请填写 0 到 4294967295 毫秒之间的整数。");
  CHECK(allowed("BackoffFactor", Language::Chinese) == "请填写 100 到 1000%之间的整数。");
  CHECK(allowed("RestartLimit") == "Give a whole number from 0 to 100000.");
  CHECK(allowed("AppNoConsole") == "Give a whole number from 0 to 1.");
  CHECK(allowed("AppExit") == "Give one of Restart, Ignore, Exit, Suicide.");
  CHECK(allowed("LogEncoding", Language::Chinese) == "允许的值：auto、utf-8、gbk、utf-16le。");
  CHECK(allowed("AppAffinity") == "Give a list of processors from 0 to 63 such as 0-2,4, or All.");
}

TEST_CASE("each parameter that can be refused for its value says in Chinese what it takes") {
  for (const Parameter& parameter : parameters()) {
    const bool ownRules = parameter.kind == Kind::Path || parameter.kind == Kind::String || parameter.kind == Kind::List;
    CHECK_MESSAGE(allowedValues(parameter, Language::Chinese).empty() == ownRules, parameter.name);
  }
}

}  // namespace
