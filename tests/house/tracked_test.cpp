// What git may hold: nothing generated, nothing that names the machine it was made on.
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> tracked_files() {
  FILE* git = popen("git -c safe.directory='*' ls-files -z", "r");
  REQUIRE(git != nullptr);
  std::vector<std::string> files(1);
  for (int byte; (byte = std::fgetc(git)) != EOF;) {
    if (byte == 0)
      files.emplace_back();
    else
      files.back() += static_cast<char>(byte);
  }
  pclose(git);
  files.pop_back();
  return files;
}

bool generated(std::string_view path) {
  for (const std::string_view folder : {"build/", "public/", ".cache/"})
    if (path.starts_with(folder)) return true;
  return path.find("node_modules/") != path.npos;
}

// Spelled in two halves, so that this file does not find itself.
const std::string machine_paths[] = {
    "/ho"
    "me/",
    "/ro"
    "ot/",
    "/wo"
    "rk/",
    "/tmp/"
    "build"};
const std::string registries[] = {
    "registry.npm"
    "js.org",
    "registry.yarn"
    "pkg.com",
    "deb.deb"
    "ian.org",
    "snapshot.deb"
    "ian.org",
    "pypi"
    ".org",
    "files.pythonh"
    "osted.org",
    "static.cra"
    "tes.io",
    "proxy.gol"
    "ang.org",
    "\"reso"
    "lved\":"};

// In `https://example.org/home/` and `../work/` the path is part of something longer, and names no machine.
bool begins_a_path(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 && !std::isalnum(before) &&
         std::string_view("._-~%}*").find(text[at - 1]) == std::string_view::npos;
}

// The first thing in a text that ties it to a machine or a registry; empty where there is none.
std::string_view giveaway(std::string_view text) {
  for (const auto& path : machine_paths)
    for (auto at = text.find(path); at != text.npos; at = text.find(path, at + 1))
      if (begins_a_path(text, at)) return path;
  for (const auto& host : registries)
    if (text.find(host) != text.npos) return host;
  return {};
}

}  // namespace

TEST_CASE("Nothing that git holds is generated or names the machine it was made on") {
  const auto files = tracked_files();
  if (files.empty()) WARN("Not a git repository: nothing to look at");
  for (const auto& path : files) {
    CAPTURE(path);
    CHECK_FALSE(generated(path));
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(giveaway(text) == "");
  }
}

TEST_CASE("A path of a machine is told from an address that contains the same folders") {
  CHECK(giveaway("cmake -S " + machine_paths[2] + "main") != "");
  CHECK(giveaway("file://" + machine_paths[0] + "ann") != "");
  CHECK(giveaway("see https://example.org" + machine_paths[0] + "ann and .." + machine_paths[2]) == "");
  CHECK(giveaway("https://" + registries[0] + "/x") != "");
}

TEST_CASE("Build folders count as generated, sources do not") {
  for (const char* path : {"build/x", "public/index.html", "tests/browser/node_modules/a/b.js"}) CHECK(generated(path));
  for (const char* path :
       {"tests/cases/build/minimal/args", "tests/cases/build/x/site/public/letter.txt", "generator/publish/a.h"})
    CHECK_FALSE(generated(path));
}
