#include <catch2/catch.hpp>

#include <thread>

#include "parse/document.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

// All that a text comes to, as one string.
std::string outcome(const std::string& text) {
  base::Report report;
  const auto document = parse::document({"a.md", text}, report);
  const auto prose = block(document.body, {"a.md", text, {document.body_line, 1, 0}, document.body_offset}, "", report);
  const auto inline_prose = line("~~a~~ www.b.org *c* " + document.body.substr(0, 40), {"a.md", {}, {1, 1, 0}}, report);
  return shown(document.data) + filled(prose) + listed(prose) + filled(inline_prose) + places(report);
}

std::vector<std::string> texts() {
  std::vector<std::string> texts;
  for (int i = 0; i < 200; ++i) {
    const auto n = std::to_string(i);
    texts.push_back("---\ntitle: Text " + n + "\nlist: [" + n + ", \"b\"]\n---\n~~struck " + n + "~~ www.a" + n +
                    ".org and https://b.org/" + n + " me@c.org [[slug-" + n +
                    "]] ~~x **y** z~~\n\n| a | ~~b~~ |\n|---|---|\n| www.c.org | [d](e" + n +
                    ".md) |\n\n- [x] w: " + n + "\n\nNote[^1]\n\n[^1]: ~~n~~ www.d.org\n\n<b>" + n);
  }
  return texts;
}

}  // namespace

TEST_CASE("Eight threads read the same texts as one does") {
  const auto inputs = texts();
  std::vector<std::string> alone;
  for (const auto& text : inputs) alone.push_back(outcome(text));
  std::vector<std::vector<std::string>> together(8);
  std::vector<std::thread> threads;
  for (auto& results : together)
    threads.emplace_back([&] {
      for (int round = 0; round < 3; ++round) {
        results.clear();
        for (const auto& text : inputs) results.push_back(outcome(text));
      }
    });
  for (auto& thread : threads) thread.join();
  for (const auto& results : together) CHECK(results == alone);
}
