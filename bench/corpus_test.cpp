#include "corpus.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "parse/document.h"

using kept::base::File;
using kept::bench::make_corpus;

namespace {

std::map<std::string, std::string> corpus(std::size_t commitments) {
  std::map<std::string, std::string> files;
  make_corpus(commitments, [&](const File& file) {
    INFO(file.path << " is made twice");
    CHECK(files.emplace(file.path, file.bytes).second);
  });
  return files;
}

std::string hash(const std::map<std::string, std::string>& files) {
  std::string all;
  for (const auto& [path, bytes] : files) all.append(path).append(1, '\0').append(bytes).append(1, '\0');
  return fmt::format("{:016x}", XXH3_64bits(all.data(), all.size()));
}

bool is_commitment(const std::string& path) { return path.starts_with("content/commitments/"); }

}  // namespace

TEST_CASE("The corpus has the same bytes on every machine, with every compiler") {
  CHECK(hash(corpus(100)) == "6f5e6f29d4f52fd7");
}

TEST_CASE("A small corpus is part of a large one") {
  const auto large = corpus(150);
  for (const auto& [path, bytes] : corpus(100)) {
    CAPTURE(path);
    REQUIRE(large.contains(path));
    CHECK(large.at(path) == bytes);
  }
}

TEST_CASE("A commitment has a body of about 1.5 kB and a corpus as many of them as asked for") {
  std::size_t commitments = 0, bytes = 0;
  make_corpus(500, [&](const File& file) {
    if (!is_commitment(file.path)) return;
    ++commitments;
    bytes += file.bytes.size() - file.bytes.find("\n---\n", 4);
  });
  CHECK(commitments == 500);
  CHECK(bytes / commitments > 1400);
  CHECK(bytes / commitments < 1600);
}

TEST_CASE("No commitment has two updates of one month") {
  for (const auto& [path, bytes] : corpus(200)) {
    if (!is_commitment(path)) continue;
    CAPTURE(path);
    std::set<std::string> months;
    for (auto at = bytes.find("\nupdates:"); (at = bytes.find("\n  - date: ", at + 1)) != bytes.npos;)
      CHECK(months.insert(bytes.substr(at + 11, 7)).second);
    CHECK(months.size() >= 2);
    CHECK(months.size() <= 8);
  }
}

TEST_CASE("Every file of the corpus can be read") {
  kept::base::Report report;
  for (const auto& [path, bytes] : corpus(100)) kept::parse::document({path, bytes}, report);
  for (const auto& finding : report.findings())
    FAIL_CHECK(finding.file << ":" << finding.at.line << ": " << finding.message);
}
