#include <catch2/catch.hpp>

#include "parse/document.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

struct File {
  const char* path;
  const char* bytes;
  const char* data;
  const char* body;
  std::uint32_t body_line;
};
const File files[] = {
    {"a.md", "---\na: b\n---\nBody\n", "{a: b}", "Body\n", 4},
    {"a.md", "---\na: b\n---", "{a: b}", "", 4},
    {"a.md", "--- \na: b\n---\t\n\nBody", "{a: b}", "\nBody", 4},
    {"a.md", "---\r\na: b\r\n---\r\nBody\r\n", "{a: b}", "Body\r\n", 4},
    {"a.md", "\xEF\xBB\xBF---\na: b\n---\nBody", "{a: b}", "Body", 4},
    {"a.md", "---\n---\nBody", "~", "Body", 3},
    {"a.md", "Body\n---\nmore", "~", "Body\n---\nmore", 1},
    {"a.md",
     "\xEF\xBB\xBF"
     "Body",
     "~", "Body", 1},
    {"a.md", "----\nBody", "~", "----\nBody", 1},
    {"a.md", "", "~", "", 1},
    {"a.md", "---\na: b\n---\nBody\n---\nmore\n", "{a: b}", "Body\n---\nmore\n", 4},
    {"a.yaml", "a: b\n", "{a: b}", "", 1},
    {"a.yml",
     "\xEF\xBB\xBF"
     "a: b\n",
     "{a: b}", "", 1},
};

}  // namespace

TEST_CASE("A Markdown file is its front matter and what follows, a YAML file is all data") {
  for (const auto& file : files) {
    base::Report report;
    const auto document = parse::document({file.path, file.bytes}, report);
    INFO(file.bytes);
    CHECK(places(report) == "");
    CHECK(document.path == file.path);
    CHECK(shown(document.data) == file.data);
    CHECK(document.body == file.body);
    CHECK(document.body_line == file.body_line);
    CHECK(std::string(file.bytes).substr(document.body_offset, document.body.size()) == document.body);
  }
}

TEST_CASE("Front matter that never closes is an error on its first line") {
  base::Report report;
  const auto document = parse::document({"a.md", "---\na: b\n\nBody\n"}, report);
  CHECK(places(report) == "1:1+3 yaml/unclosed-front-matter");
  CHECK(document.data.kind == Node::Kind::empty);
  CHECK(document.body.empty());
}

TEST_CASE("Lines count from the start of the file, in front matter too") {
  base::Report report;
  const auto document = parse::document({"a.md", "---\na: b\na: c\n---\n"}, report);
  CHECK(places(report) == "3:1+1 yaml/duplicate-key");
  CHECK(report.findings()[0].message == "The key a stands twice; the first is on line 2");
  CHECK(report.findings()[0].file == "a.md");
  CHECK(shown(document.data.find("a")->at) == "2:4+1");
}
