#include <doctest/doctest.h>

#include <random>
#include <string>

#include "core/pe_header.h"
#include "core/product.h"
#include "core/script.h"

namespace {

using namespace steward;

void put(std::string& bytes, std::size_t offset, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes[offset + i] = static_cast<char>(value >> (8 * i));
}

/// The headers of a 64-bit executable, after Microsoft's "PE Format".
std::string executable(std::uint32_t machine, std::uint32_t subsystem, bool library, bool managed) {
  std::string bytes(512, '\0');
  bytes.replace(0, 2, "MZ");
  put(bytes, 0x3C, 0x80, 4);
  bytes.replace(0x80, 2, "PE");
  put(bytes, 0x84, machine, 2);
  put(bytes, 0x84 + 18, library ? 0x2000 : 0, 2);
  const std::size_t optional = 0x98;
  put(bytes, optional, 0x20B, 2);
  put(bytes, optional + 68, subsystem, 2);
  put(bytes, optional + 108, 16, 4);
  if (managed) put(bytes, optional + 112 + 14 * 8, 0x2000, 4);
  return bytes;
}

TEST_CASE("headers of executables") {
  const auto server = readPeHeader(executable(0x8664, 3, false, false));
  REQUIRE(server.has_value());
  CHECK(server->machine == "x64");
  CHECK(server->subsystem == "console");
  CHECK_FALSE(server->library);
  CHECK(readPeHeader(executable(0x14C, 2, false, false))->machine == "x86");
  CHECK(readPeHeader(executable(0x14C, 2, false, false))->subsystem == "gui");
  CHECK(readPeHeader(executable(0xAA64, 2, false, false))->machine == "arm64");
  CHECK(readPeHeader(executable(0x8664, 3, true, true))->machine == "dotnet");
  CHECK(readPeHeader(executable(0x8664, 3, true, true))->library);
}

TEST_CASE("other files have none, and no bytes do harm") {
  CHECK_FALSE(readPeHeader("").has_value());
  CHECK_FALSE(readPeHeader("MZ").has_value());
  CHECK_FALSE(readPeHeader("#!/usr/bin/env node").has_value());
  const std::string whole = executable(0x8664, 3, false, true);
  for (std::size_t size = 0; size < whole.size(); ++size) readPeHeader(std::string_view(whole).substr(0, size));
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 8; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
    readPeHeader(damaged);
  }
}

TEST_CASE("scripts by their extension") {
  REQUIRE(scriptKind("C:\\app\\server.JS") != nullptr);
  CHECK(scriptKind("C:\\app\\server.JS")->name == "node");
  CHECK(scriptKind("x.jar")->before == "-jar");
  CHECK(scriptKind("C:\\app.js\\server") == nullptr);
  CHECK(scriptKind("C:\\app\\server.exe") == nullptr);
  CHECK(scriptKind("js") == nullptr);
  CHECK_FALSE(usualFolders("node.exe").empty());
  CHECK(usualFolders("unknown.exe").empty());
}

TEST_CASE("products by name or mark") {
  CHECK(recogniseProduct("C:\\nginx\\NGINX.exe", "") == "nginx");
  CHECK(recogniseProduct("C:\\server.exe", "....\xff Go build ID: \"abc") == "go");
  CHECK(recogniseProduct("C:\\server.exe", "nothing").empty());
}

}  // namespace
