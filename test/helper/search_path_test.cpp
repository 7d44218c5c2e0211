#include "core/search_path.h"

#include <doctest/doctest.h>

using steward::withFolder;
using steward::withoutFolder;

TEST_CASE("a folder is added to PATH at its end, once") {
  CHECK(withFolder("", "C:\\S\\bin") == "C:\\S\\bin");
  CHECK(withFolder("C:\\A;%SystemRoot%\\x", "C:\\S\\bin") == "C:\\A;%SystemRoot%\\x;C:\\S\\bin");
  CHECK(withFolder("C:\\A;", "C:\\S\\bin") == "C:\\A;C:\\S\\bin");
  CHECK_FALSE(withFolder("C:\\A;c:\\s\\BIN\\;C:\\B", "C:\\S\\bin"));
  CHECK_FALSE(withFolder("\"C:\\S\\bin\"", "C:\\S\\bin\\"));
  CHECK(withFolder("C:\\S\\binary;C:\\S", "C:\\S\\bin") == "C:\\S\\binary;C:\\S;C:\\S\\bin");
}

TEST_CASE("a folder is taken out of PATH and everything else stays as it is") {
  CHECK_FALSE(withoutFolder("C:\\A;C:\\B", "C:\\S\\bin"));
  CHECK_FALSE(withoutFolder("", "C:\\S\\bin"));
  CHECK(withoutFolder("C:\\S\\bin", "C:\\S\\bin") == "");
  CHECK(withoutFolder("C:\\A;C:\\S\\bin;;%X%;C:\\S\\BIN\\", "C:\\S\\bin") == "C:\\A;;%X%");
  CHECK(withoutFolder("C:\\A;C:\\S\\bin;", "C:\\S\\bin") == "C:\\A;");
  CHECK(withoutFolder("C:\\S\\bin;C:\\A", "C:\\S\\bin") == "C:\\A");
  // A separator within quotes belongs to the folder's name.
  CHECK(withoutFolder("\"C:\\a;C:\\S\\bin\";C:\\S\\bin", "C:\\S\\bin") == "\"C:\\a;C:\\S\\bin\"");
  CHECK(withoutFolder("\"C:\\a;b", "C:\\S\\bin") == std::nullopt);
}

TEST_CASE("what was added can be taken out again") {
  for (const char* before : {"", "C:\\A", "C:\\A;;C:\\B", "\"C:\\a;b\";C:\\B"}) {
    CAPTURE(before);
    CHECK(withoutFolder(withFolder(before, "C:\\中 文\\bin").value(), "C:\\中 文\\bin") == before);
  }
}
