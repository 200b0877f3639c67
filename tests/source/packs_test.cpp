#include "source/packs.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "source/trees.h"
#include "support/repository.h"

namespace kept::source {
namespace {

namespace fs = std::filesystem;
using test::Repository;

// Forty versions of one file that grows in its middle, another beside it, and one that is never the same.
struct Packed {
  Repository repository;
  std::vector<Id> ids;                          // of all files of all commits
  std::unordered_map<Id, std::string, IdHash> bytes;

  explicit Packed(const std::vector<std::string>& repack) {
    git::start();
    std::string head = "title: T\n", tail = "\n", input;
    for (int i = 0; i < 300; ++i) tail += fmt::format("line {} of what stays\n", i * i);
    const auto put = [&](const char* path, const std::string& text) {
      input += fmt::format("M 100644 inline content/{}\ndata {}\n{}\n", path, text.size(), text);
      git_oid oid;
      REQUIRE(git_odb_hash(&oid, text.data(), text.size(), GIT_OBJECT_BLOB) == 0);
      if (bytes.try_emplace(from_oid(oid), text).second) ids.push_back(from_oid(oid));
    };
    for (int i = 0; i < 40; ++i) {
      head += fmt::format("update {} of {}\n", i, i * 7919);
      input += fmt::format("commit refs/heads/main\ncommitter A <a@b> {} +0000\ndata 1\nx\n", 1700000000 + i);
      put("a.md", head + tail);
      put("b.md", tail + head.substr(0, 9));
      put("c.md", fmt::format("{:01000}", i));
    }
    repository.git({"fast-import", "--quiet"}, input);
    repository.git(repack);
  }
  fs::path objects() const { return repository.path() / ".git/objects"; }
};

TEST_CASE("Every file of a pack is read as git reads it, in whatever order it is asked for") {
  const std::vector<std::string> ways[] = {{"repack", "-adfq", "--depth=50"}, {"repack", "-adfq", "--depth=0"}, {"-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq"}, {"-c", "pack.indexVersion=1", "repack", "-adfq"}};
  for (const auto& way : ways) {
    INFO(fmt::format("{} {}", way[0], way[1]));
    const bool known = way[1] != "pack.indexVersion=1";  // libgit2 reads what came before 2008
    const Packed packed(way);
    Packs packs(packed.objects());
    const auto order = packs.reading_order(packed.ids);
    CHECK(order.size() == packed.ids.size());
    std::vector<Id> all = order;
    all.insert(all.end(), order.rbegin(), order.rend());
    all.insert(all.end(), packed.ids.begin(), packed.ids.end());
    for (const Id& id : all) {
      const auto text = packs.file(id);
      REQUIRE((text != nullptr) == known);
      if (text) CHECK(*text == packed.bytes.at(id));
    }
  }
}

TEST_CASE("What is in no pack, is no file or is large is left to libgit2") {
  const Packed loose({"pack-refs"});
  for (const auto& entry : fs::directory_iterator(loose.objects() / "pack")) fs::remove(entry.path());
  CHECK(Packs(loose.objects()).file(loose.ids.front()) == nullptr);
  CHECK(Packs(loose.objects()).reading_order(loose.ids).size() == loose.ids.size());

  Repository repository;
  repository.commit({{"content/large.md", std::string((1u << 20) + 1, 'x')}, {"content/small.md", "x"}}, "One");
  repository.git({"repack", "-adq"});
  const auto id = [&](const std::string& of) {
    git_oid oid;
    REQUIRE(git_oid_fromstr(&oid, repository.git({"rev-parse", of}).substr(0, 40).c_str()) == 0);
    return from_oid(oid);
  };
  Packs packs(repository.path() / ".git/objects");
  CHECK(packs.file(id("HEAD")) == nullptr);
  CHECK(packs.file(id("HEAD:content")) == nullptr);
  CHECK(packs.file(id("HEAD:content/large.md")) == nullptr);
  CHECK(packs.file(id("HEAD:content/small.md")) != nullptr);
  CHECK(Packs(repository.path() / "nowhere").file(id("HEAD")) == nullptr);
}

TEST_CASE("A file is read before those that build on it, so that none is unpacked twice") {
  const Packed packed({"repack", "-adfq", "--depth=50"});
  const auto order = Packs(packed.objects()).reading_order(packed.ids);
  std::unordered_map<Id, std::size_t, IdHash> place;
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::istringstream lines(packed.repository.git({"cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname) %(deltabase)"}));
  std::size_t built = 0;
  const auto place_of = [&](const std::string& name) {
    git_oid oid;
    git_oid_fromstr(&oid, name.c_str());
    return place.at(from_oid(oid));
  };
  for (std::string type, name, base; lines >> type >> name >> base;) {
    if (type != "blob" || base.find_first_not_of('0') == base.npos) continue;
    ++built;
    CHECK(place_of(base) < place_of(name));
  }
  CHECK(built > 40);
}

// Nothing but a wrong text or none may come of it: ids are checked when objects enter a repository, and at no later time.
TEST_CASE("A pack or index that is damaged in any byte breaks nothing") {
  const Packed packed({"repack", "-adfq", "--depth=50"});
  fs::path index;
  for (const auto& entry : fs::directory_iterator(packed.objects() / "pack"))
    if (entry.path().extension() == ".idx") index = entry.path();
  for (const char* ending : {".pack", ".idx"}) {
    const fs::path file = fs::path(index).replace_extension(ending);
    fs::permissions(file, fs::perms::owner_all);
    const std::string whole = test::read_file(file);
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 250 + 1) {
      std::string damaged = at % 2 ? whole.substr(0, at) : whole;
      if (at % 2 == 0) damaged[at] = static_cast<char>(damaged[at] ^ (at % 3 ? 0xFF : 0x10));
      test::write_file(file, damaged);
      Packs packs(packed.objects());
      std::size_t read = 0;
      for (const Id& id : packs.reading_order(packed.ids)) read += packs.file(id) != nullptr;
      CHECK(read <= packed.ids.size());
    }
    test::write_file(file, whole);
  }
}

TEST_CASE("A difference says what to take from where, and nothing that does not fit is taken") {
  struct Row {
    std::string what, difference;
    std::optional<std::string> made;
  };
  const std::string base = "0123456789";
  const auto of = [](std::initializer_list<int> bytes) {
    std::string made;
    for (const int byte : bytes) made += static_cast<char>(byte);
    return made;
  };
  const Row rows[] = {
      {"copies and says", of({10, 6, 0x91, 2, 3, 3, 'a', 'b', 'c'}), "234abc"},
      {"copies from the beginning", of({10, 10, 0x90, 10}), base},
      {"makes nothing", of({10, 0}), ""},
      {"of another base", of({9, 3, 0x90, 3}), std::nullopt},
      {"copies beyond the end", of({10, 4, 0x91, 8, 4}), std::nullopt},
      {"copies 65,536 bytes", of({10, 10, 0x80}), std::nullopt},
      {"makes more than it says", of({10, 2, 3, 'a', 'b', 'c'}), std::nullopt},
      {"makes less than it says", of({10, 4, 3, 'a', 'b', 'c'}), std::nullopt},
      {"ends too early", of({10, 3, 3, 'a'}), std::nullopt},
      {"ends in an instruction", of({10, 3, 0x9F, 1}), std::nullopt},
      {"an instruction that is none", of({10, 3, 0, 'a'}), std::nullopt},
      {"larger than wanted", of({10, 0x80 | 21, 0, 0x90, 10, 0x90, 10, 1, 'x'}), std::nullopt},
      {"empty", "", std::nullopt},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(applied(row.difference, base, 20) == row.made);
  }
}

}  // namespace
}  // namespace kept::source
