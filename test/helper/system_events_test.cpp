#include <doctest/doctest.h>

#include <string>

#include "core/system_events.h"

using namespace steward;

namespace {

std::string query(const std::string& values) {
  return "*[System[Provider[@Name='Service Control Manager']] and EventData[" + values + "]]";
}

}  // namespace

TEST_CASE("the System log is asked for a service by its name and its display name") {
  CHECK(systemEventQuery("Spooler", "Print Spooler") == query("Data='Spooler' or Data='Print Spooler'"));
  CHECK(systemEventQuery("frpc", "frpc") == query("Data='frpc'"));
  CHECK(systemEventQuery("frpc", "") == query("Data='frpc'"));
}

TEST_CASE("a quotation mark in a name ends no text of the query") {
  CHECK(systemEventQuery("a' or Data='b", "c") == query("Data=\"a' or Data='b\" or Data='c'"));
  CHECK(systemEventQuery("say \"x\"", "c") == query("Data='say \"x\"' or Data='c'"));
  CHECK(systemEventQuery("a'b\"c", "d") == query("Data='d'"));
  CHECK(systemEventQuery("a'b\"c", "d\"e'f") == query("Data=''"));
}

TEST_CASE("an event's user is found where Windows names it, and nowhere else") {
  const std::string head = "<Event><System><Computer>PC</Computer>";
  CHECK(userSidOf(head + "<Security UserID='S-1-5-18'/></System></Event>") == "S-1-5-18");
  CHECK(userSidOf(head + "<Security UserID=\"S-1-5-21-1-2-3-1001\"/></System></Event>") == "S-1-5-21-1-2-3-1001");
  CHECK(userSidOf(head + "<Security/></System></Event>").empty());
  CHECK(userSidOf(head + "<Security/></System><Data>&lt;Security UserID='S-1-5-18'</Data></Event>").empty());
  CHECK(userSidOf("<Security UserID=").empty());
  CHECK(userSidOf("<Security UserID='S-1-5-18").empty());
  CHECK(userSidOf("").empty());
}
