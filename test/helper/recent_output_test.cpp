#include "core/recent_output.h"

#include <doctest/doctest.h>

#include <string>

#include "core/base64.h"

using steward::Json;
using steward::RecentOutput;
using steward::toBase64;

TEST_CASE("Base64 is that of RFC 4648") {
  // Section 10.
  CHECK(toBase64("") == "");
  CHECK(toBase64("f") == "Zg==");
  CHECK(toBase64("fo") == "Zm8=");
  CHECK(toBase64("foo") == "Zm9v");
  CHECK(toBase64("foob") == "Zm9vYg==");
  CHECK(toBase64("fooba") == "Zm9vYmE=");
  CHECK(toBase64("foobar") == "Zm9vYmFy");
  CHECK(toBase64(std::string("\xFB\xFF\x00", 3)) == "+/8A");
}

TEST_CASE("output is told once, both streams in the order of arrival") {
  RecentOutput output;
  CHECK(output.empty());
  output.append(false, "fo");
  output.append(false, "o");
  output.append(true, "bar");
  output.append(true, "");
  output.append(false, "foo");
  CHECK_FALSE(output.empty());
  CHECK(output.take() == Json::parse(R"([{"stream":"stdout","bytes":"Zm9v"},{"stream":"stderr","bytes":"YmFy"},
                                         {"stream":"stdout","bytes":"Zm9v"}])"));
  CHECK(output.empty());
  CHECK(output.take() == Json::array());
  CHECK(output.dropped() == 0);
}

TEST_CASE("of too much output the newest is kept, and the rest is counted") {
  RecentOutput output(4);
  output.append(false, "ab");
  output.append(true, "cd");
  output.append(false, "efg");
  CHECK(output.dropped() == 3);
  CHECK(output.take() == Json::parse(R"([{"stream":"stderr","bytes":"ZA=="},{"stream":"stdout","bytes":"ZWZn"}])"));
  output.append(false, "0123456789");
  CHECK(output.dropped() == 9);
  CHECK(output.take() == Json::parse(R"([{"stream":"stdout","bytes":"Njc4OQ=="}])"));
}
