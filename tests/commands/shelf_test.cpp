// What has been read before is taken from the shelf (model/shelf.h), and makes no difference but in time.
#include <catch2/catch.hpp>
#include <random>

#include "commands/built.h"
#include "commands/console.h"
#include "commands/little_tracker.h"
#include "support/repository.h"

namespace kept::commands {
namespace {

namespace fs = std::filesystem;
using kept::test::Repository;
using test::built;
using test::check_same;
using test::Files;
using test::kept;
using test::Said;

std::vector<fs::path> shelf_of(const fs::path& tracker) {
  std::vector<fs::path> boards;
  if (fs::exists(tracker / ".git/kept"))
    for (const auto& entry : fs::directory_iterator(tracker / ".git/kept"))
      if (entry.path().filename().native().starts_with("records-")) boards.push_back(entry.path());
  std::sort(boards.begin(), boards.end());
  return boards;
}

void clear_shelf(const fs::path& tracker) {
  for (const fs::path& board : shelf_of(tracker)) fs::remove(board);
}

// The tracker that this repository holds.
Files own_tracker() {
  Files files = {{"kept.yaml", kept::test::read_file("kept.yaml")}};
  for (const auto& entry : fs::recursive_directory_iterator("content"))
    if (entry.is_regular_file()) files[entry.path().native()] = kept::test::read_file(entry.path());
  return files;
}

Said checked(const fs::path& tracker) { return kept({"check", "--source", tracker.native(), "--as-of", "2024-06-15"}); }

TEST_CASE("A tracker that has been read before makes the same site, byte for byte, and is checked alike") {
  const Repository repository;
  test::write(repository.files(), own_tracker());
  const Files cold = built(repository.path().native());
  REQUIRE_FALSE(shelf_of(repository.path()).empty());
  check_same(built(repository.path().native()), cold);
  const Said warm = checked(repository.path());
  clear_shelf(repository.path());
  const Said again = checked(repository.path());
  CHECK(warm.code == again.code);
  CHECK(warm.out == again.out);
  CHECK(warm.err == again.err);
}

TEST_CASE("What is wrong is told each time, and no longer once it is put right") {
  const Repository repository;
  test::write(repository.files(), test::little_tracker());
  CHECK(checked(repository.path()).code == 0);
  repository.files().write("content/themes/t.md", "---\ntitel: T\n---\n");
  for (int times = 0; times < 2; ++times) CHECK_THAT(checked(repository.path()).out, Catch::Contains("“titel” is no field of a theme"));
  repository.files().write("content/themes/t.md", "---\ntitle: T\n---\n");
  for (int times = 0; times < 2; ++times) CHECK(checked(repository.path()).code == 0);
}

TEST_CASE("A shelf that is damaged, of another tracker or of another build of Kept is not there") {
  const Repository repository;
  test::write(repository.files(), test::little_tracker());
  const Files cold = built(repository.path().native());
  const auto boards = shelf_of(repository.path());
  std::map<fs::path, std::string> whole;
  for (const fs::path& board : boards) whole[board] = kept::test::read_file(board);
  const auto with_all = [&](auto change) {
    for (const auto& [board, bytes] : whole) kept::test::write_file(board, change(bytes));
    check_same(built(repository.path().native()), cold);
    for (const auto& [board, bytes] : whole) CHECK(kept::test::read_file(board) == bytes);  // and is mended
  };
  with_all([](std::string bytes) { return bytes.substr(0, bytes.size() - 1); });
  with_all([](std::string bytes) { return bytes[bytes.size() / 2] ^= 1, bytes; });
  with_all([](const std::string&) { return std::string("kept drawer 0000000000000000 0000000000000000\n"); });
  with_all([&](const std::string&) { return whole.begin()->second; });
}

TEST_CASE("After any edits the site is what it would be had nothing been read before") {
  const Repository warm, cold;
  Files files = test::little_tracker();
  std::mt19937 random(20261129);
  const auto any = [&](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
  const std::string commitment = "content/commitments/tha-detention.md";
  const std::vector<std::function<void()>> edits = {
      [&] { files[commitment] += "And more.\n"; },
      [&] { files["content/themes/t" + std::to_string(any(3)) + ".md"] = "---\ntitle: Theme " + std::to_string(any(100)) + "\n---\n"; },
      [&] { files.erase("content/themes/t" + std::to_string(any(3)) + ".md"); },
      [&] { files["content/docs/one.md"] = "---\ntitle: Page " + std::to_string(any(9)) + "\n---\n![a dot](dot.png)\n"; },
      [&] { files["kept.yaml"] += "# " + std::to_string(any(9)) + "\n"; },
      [&] { files["kept.yaml"].find("[en, th]") == std::string::npos ? files["kept.yaml"] += "languages: [en, th]\n" : files["kept.yaml"]; },
      [&] { files["content/themes.yaml"] = "- id: listed\n  title: Listed " + std::to_string(any(9)) + "\n"; },
      [&] { files[commitment].replace(files[commitment].find("title: ") + 7, 1, std::string(1, static_cast<char>('A' + any(26)))); },
  };
  for (int step = 0; step < 16; ++step) {
    for (std::size_t n = any(3) + 1; n > 0; --n) edits[any(edits.size())]();
    for (const Repository* repository : {&warm, &cold}) {
      fs::remove_all(repository->path() / "content");
      test::write(repository->files(), files);
    }
    clear_shelf(cold.path());
    INFO(step);
    check_same(built(warm.path().native()), built(cold.path().native()));
  }
}

}  // namespace
}  // namespace kept::commands
