#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "source/snapshot.h"
#include "support/scratch.h"

namespace fs = std::filesystem;
using namespace kept;
using source::read_folder;
using source::Skipped;
using test::Scratch;

namespace {

std::vector<std::string> paths(const source::Snapshot& snapshot) {
  std::vector<std::string> out;
  for (const base::File& file : snapshot.files) out.push_back(file.path);
  return out;
}

}  // namespace

TEST_CASE("A folder gives its four places, sorted by path, and nothing else") {
  const Scratch tracker;
  for (const char* name : {"theme/a.css", "kept.yaml", "content/b.md", "content/b/c.md", "content/B.md", "content/ก.md",
                           "templates/x.html"})
    tracker.write(name, name);
  for (const char* name : {"README.md", "public/index.html", "kept.yml", "contents/a.md", ".git/HEAD"})
    tracker.write(name, name);

  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files == std::vector<base::File>{{"content/B.md", "content/B.md"},
                                                   {"content/b.md", "content/b.md"},
                                                   {"content/b/c.md", "content/b/c.md"},
                                                   {"content/ก.md", "content/ก.md"},
                                                   {"kept.yaml", "kept.yaml"},
                                                   {"templates/x.html", "templates/x.html"},
                                                   {"theme/a.css", "theme/a.css"}});
  CHECK(snapshot->skipped.empty());
  CHECK(snapshot->revision.empty());
  CHECK_FALSE(snapshot->revision_day);
}

TEST_CASE("An empty folder is an empty snapshot") {
  const Scratch tracker;
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files.empty());
  CHECK(snapshot->skipped.empty());
}

TEST_CASE("A folder that is not there is a failure with a way out") {
  const Scratch scratch;
  scratch.write("file", "");
  for (const char* name : {"none", "file", "file/none"}) {
    const auto snapshot = read_folder(scratch / name);
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error().kind == base::Failure::Kind::usage);
    CHECK(snapshot.error().message == "There is no folder " + (scratch / name).native());
    CHECK(snapshot.error().hint == "Name the folder that holds kept.yaml");
  }
}

TEST_CASE("Bytes arrive as they are on disk") {
  const Scratch tracker;
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
  tracker.write("content/every.bin", every + "\r\n" + every);
  tracker.write("content/none.bin", "");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files ==
        std::vector<base::File>{{"content/every.bin", every + "\r\n" + every}, {"content/none.bin", ""}});
}

TEST_CASE("Names that are no content are skipped and listed, each with its reason") {
  struct Row {
    std::string name, shown, reason;
  };
  const std::string utf8 = "its name is not valid UTF-8", control = "its name holds a control character";
  const Row rows[] = {
      {".DS_Store", ".DS_Store", "its name starts with a dot"},
      {".a.md.swp", ".a.md.swp", "its name starts with a dot"},
      {"a.md~", "a.md~", "it is an editor's backup: its name ends with ~"},
      {"#a.md#", "#a.md#", "it is an editor's autosave: its name stands between two #"},
      {"a.swp", "a.swp", "it is an editor's swap file"},
      {"a.md.orig", "a.md.orig", "it is left over from a merge"},
      {"a.md.rej", "a.md.rej", "it is left over from a merge"},
      {"Thumbs.db", "Thumbs.db", "it is a preview that Windows leaves behind"},
      {"desktop.ini", "desktop.ini", "it is a setting that Windows leaves behind"},
      {"caf\xe9.md", "caf\\xe9.md", utf8},
      {"\xc0\xaf.md", "\\xc0\\xaf.md", utf8},
      {"\xed\xa0\x80.md", "\\xed\\xa0\\x80.md", utf8},
      {"a\nb.md", "a\\x0ab.md", control},
      {"a\x1b[2Jb.md", "a\\x1b[2Jb.md", control},
      {"a\x7f.md", "a\\x7f.md", control},
      {"a\xc2\x85.md", "a\\xc2\\x85.md", control},
  };
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    const Scratch tracker;
    tracker.write("content/kept.md", "kept");
    tracker.write("content/" + row.name, "dropped");
    const auto snapshot = read_folder(tracker.path());
    REQUIRE(snapshot);
    CHECK(paths(*snapshot) == std::vector<std::string>{"content/kept.md"});
    CHECK(snapshot->skipped == std::vector<Skipped>{{"content/" + row.shown, row.reason}});
  }
}

TEST_CASE("Names that only look like droppings are read") {
  const Scratch tracker;
  for (const char* name : {"#", "~", "a#b", "a~b.md", "thumbs.db.md", "desktop.ini.md", "a.swp.md", "a.origin"})
    tracker.write(fs::path("content") / name, "kept");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files.size() + snapshot->skipped.size() == 8);
  CHECK(snapshot->skipped == std::vector<Skipped>{});
}

TEST_CASE("A hidden folder is skipped whole and named once") {
  const Scratch tracker;
  tracker.write("content/.obsidian/one.md", "");
  tracker.write("content/.obsidian/deep/two.md", "");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files.empty());
  CHECK(snapshot->skipped == std::vector<Skipped>{{"content/.obsidian/", "its name starts with a dot"}});
}

TEST_CASE("Names that differ only in case or normalisation are both read") {
  const Scratch tracker;
  for (const char* name : {"content/a.md", "content/A.md", "content/\xc3\xa9.md", "content/e\xcc\x81.md"})
    tracker.write(name, name);
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(paths(*snapshot) ==
        std::vector<std::string>{"content/A.md", "content/a.md", "content/e\xcc\x81.md", "content/\xc3\xa9.md"});
}

TEST_CASE("Symbolic links are never followed") {
  const Scratch tracker, elsewhere;
  elsewhere.write("secret.md", "secret");
  tracker.write("content/a.md", "kept");
  fs::create_symlink("/etc/passwd", tracker / "content/passwd.md");
  fs::create_symlink("a.md", tracker / "content/b.md");
  fs::create_symlink("..", tracker / "content/loop");
  fs::create_symlink("nowhere", tracker / "content/dangling.md");
  fs::create_directory_symlink(elsewhere.path(), tracker / "theme");
  fs::create_symlink(elsewhere / "secret.md", tracker / "kept.yaml");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files == std::vector<base::File>{{"content/a.md", "kept"}});
  const std::string reason = "it is a symbolic link, and links are not followed";
  CHECK(snapshot->skipped == std::vector<Skipped>{{"content/b.md", reason},
                                                  {"content/dangling.md", reason},
                                                  {"content/loop", reason},
                                                  {"content/passwd.md", reason},
                                                  {"kept.yaml", reason},
                                                  {"theme", reason}});
}

TEST_CASE("The tracker's own folder may be reached through a symbolic link") {
  const Scratch scratch;
  scratch.write("real/content/a.md", "kept");
  fs::create_directory_symlink(scratch / "real", scratch / "link");
  const auto snapshot = read_folder(scratch / "link");
  REQUIRE(snapshot);
  CHECK(paths(*snapshot) == std::vector<std::string>{"content/a.md"});
}

TEST_CASE("Pipes, sockets and devices are never opened") {
  const Scratch tracker;
  tracker.write("content/a.md", "kept");
  REQUIRE(::mkfifo((tracker / "content/pipe.md").c_str(), 0644) == 0);
  REQUIRE(::mkfifo((tracker / "kept.yaml").c_str(), 0644) == 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (tracker / "content/socket").native().copy(address.sun_path, sizeof address.sun_path - 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);

  const auto snapshot = read_folder(tracker.path());
  ::close(socket);
  REQUIRE(snapshot);
  CHECK(paths(*snapshot) == std::vector<std::string>{"content/a.md"});
  const std::string reason = "it is neither a file nor a folder";
  CHECK(snapshot->skipped ==
        std::vector<Skipped>{{"content/pipe.md", reason}, {"content/socket", reason}, {"kept.yaml", reason}});
}

TEST_CASE("A file in a folder's place and a folder in a file's are skipped") {
  const Scratch tracker;
  tracker.write("kept.yaml/a", "");
  tracker.write("content", "");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files.empty());
  CHECK(snapshot->skipped == std::vector<Skipped>{{"content", "it is a file where a folder is expected"},
                                                  {"kept.yaml/", "it is a folder where a file is expected"}});
}

TEST_CASE("A repository inside the tracker is skipped whole") {
  const Scratch tracker;
  tracker.write("content/clone/.git/HEAD", "");
  tracker.write("content/clone/a.md", "");
  tracker.write("theme/.git", "gitdir: ../.git/modules/theme\n");
  tracker.write("theme/a.css", "");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(snapshot->files.empty());
  const std::string reason = "it is a git repository of its own (a submodule or a clone)";
  CHECK(snapshot->skipped == std::vector<Skipped>{{"content/clone/", reason}, {"theme/", reason}});
}

TEST_CASE("A pointer of Git LFS does not pass for the file it stands for") {
  const Scratch tracker;
  tracker.write("content/report.pdf", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n");
  tracker.write("content/about-lfs.md", "The line is: version https://git-lfs.github.com/spec/v1\n");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(paths(*snapshot) == std::vector<std::string>{"content/about-lfs.md"});
  CHECK(snapshot->skipped == std::vector<Skipped>{{"content/report.pdf",
                                                   "it is a Git LFS pointer, and the file it stands for is not here"}});
}

TEST_CASE("A file above the limit is skipped, one at the limit is read") {
  const Scratch tracker;
  tracker.write("content/at.md", "");
  tracker.write("content/above.md", "");
  fs::resize_file(tracker / "content/at.md", 16u << 20);
  fs::resize_file(tracker / "content/above.md", (16u << 20) + 1);
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(paths(*snapshot) == std::vector<std::string>{"content/at.md"});
  CHECK(snapshot->skipped == std::vector<Skipped>{{"content/above.md", "it is larger than 16 MiB"}});
}

TEST_CASE("Too much in all is a failure") {
  const Scratch tracker;
  for (int i = 0; i < 4; ++i) tracker.write("content/" + std::to_string(i) + ".md", std::string(1u << 20, 'x'));
  source::Bounds bounds;
  bounds.total = 4u << 20;
  CHECK(read_folder(tracker.path(), bounds));
  bounds.total = (4u << 20) - 1;
  const auto large = read_folder(tracker.path(), bounds);
  REQUIRE_FALSE(large);
  CHECK(large.error().message == "The tracker's files are larger than 3 MiB together");

  bounds = {};
  bounds.entries = 5;  // the folder and its four files
  CHECK(read_folder(tracker.path(), bounds));
  bounds.entries = 4;
  const auto many = read_folder(tracker.path(), bounds);
  REQUIRE_FALSE(many);
  CHECK(many.error().message == "The tracker holds more than 4 files and folders");
  CHECK(many.error().hint == "Move what is no content out of content/, templates/ and theme/");
}

TEST_CASE("Folders 64 deep are read, deeper ones skipped") {
  const Scratch tracker;
  std::string path = "content";
  for (int depth = 2; depth <= 64; ++depth) path += "/d";
  tracker.write(path + "/a.md", "");
  tracker.write(path + "/d/b.md", "");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(paths(*snapshot) == std::vector<std::string>{path + "/a.md"});
  CHECK(snapshot->skipped == std::vector<Skipped>{{path + "/d/", "it lies too deep (64 folders at most)"}});
}

TEST_CASE("A path above 1,024 bytes is skipped") {
  const Scratch tracker;
  const std::string part(250, 'p');
  const std::string folder = "content/" + part + "/" + part + "/" + part + "/" + part;  // 1,011 bytes
  tracker.write(folder + "/at-limit.md", "");
  tracker.write(folder + "/past-limit.md", "");
  const auto snapshot = read_folder(tracker.path());
  REQUIRE(snapshot);
  CHECK(paths(*snapshot) == std::vector<std::string>{folder + "/at-limit.md"});
  CHECK(snapshot->skipped ==
        std::vector<Skipped>{
            {folder + "/past-limit.md", "its path is too long (1,024 bytes at most); only its start is shown"}});
}

TEST_CASE("A file that may not be read is a failure that names it") {
  if (::geteuid() == 0) return;  // root reads everything
  const Scratch tracker;
  tracker.write("content/a.md", "");
  fs::permissions(tracker / "content/a.md", fs::perms::none);
  const auto snapshot = read_folder(tracker.path());
  REQUIRE_FALSE(snapshot);
  CHECK(snapshot.error().message == "content/a.md cannot be read: Permission denied");
  CHECK(snapshot.error().hint == "Give the account that runs Kept the right to read it");
}
