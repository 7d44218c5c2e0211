#include "core/state_pipe_name.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("a state pipe bears its service's name") { CHECK(steward::statePipeName(u"游戏 Server") == u"Steward-游戏 Server"); }

TEST_CASE("a state pipe's path has 256 characters at most, and different services have different pipes") {
  const std::size_t room = 256 - std::u16string_view(u"\\\\.\\pipe\\").size();
  for (const std::size_t length : {1u, 120u, 238u, 239u, 240u, 247u, 248u, 256u}) {
    CAPTURE(length);
    const std::u16string name = steward::statePipeName(std::u16string(length, u'a'));
    CHECK(name.size() <= room);
    CHECK((name == u"Steward-" + std::u16string(length, u'a')) == (length <= 239));
  }
  const std::u16string common(250, u'a');
  CHECK(steward::statePipeName(common + u"x") != steward::statePipeName(common + u"y"));
}

TEST_CASE("the SCM takes names that differ in case for one, and so does the pipe") {
  CHECK(steward::statePipeName(std::u16string(250, u'a')).substr(128) ==
        steward::statePipeName(std::u16string(250, u'A')).substr(128));
}
