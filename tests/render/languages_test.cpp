#include <catch2/catch.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "parse/document.h"
#include "render/built_in.h"
#include "view/messages.h"

namespace kept::render {
namespace {

constexpr const char* languages[] = {"th", "id", "ms", "vi", "fil", "km", "lo", "my"};

// A message as its file has it: the text of each form by its category, or one text of no category.
using Forms = std::map<std::string, std::string>;
using Catalogue = std::map<std::string, Forms>;

std::string_view file_of(const std::vector<base::File>& files, std::string_view language) {
  const auto path = fmt::format("theme/i18n/{}.yaml", language);
  const auto found = std::find_if(files.begin(), files.end(), [&](const base::File& file) { return file.path == path; });
  REQUIRE(found != files.end());
  return found->bytes;
}

void collect(const parse::Node& map, const std::string& prefix, Catalogue& into) {
  for (const parse::Entry& entry : map.entries) {
    const auto& parts = entry.value.entries;
    if (entry.value.kind == parse::Node::Kind::scalar)
      into[prefix + entry.key] = {{"", entry.value.text}};
    else if (!parts.empty() && std::all_of(parts.begin(), parts.end(), [](const parse::Entry& e) { return view::plural_named(e.key).has_value(); }))
      for (const parse::Entry& form : parts) into[prefix + entry.key][form.key] = form.value.text;
    else
      collect(entry.value, prefix + entry.key + '.', into);
  }
}

Catalogue catalogue(const std::vector<base::File>& files, std::string_view language) {
  base::Report report;
  Catalogue result;
  collect(parse::yaml(file_of(files, language), "", 1, report), "", result);
  CHECK(report.findings().empty());
  return result;
}

std::set<std::string> holes_in(std::string_view text) {
  std::set<std::string> holes;
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
    holes.emplace(text.substr(open + 1, text.find('}', open) - open - 1));
  return holes;
}

std::set<std::string> categories_of(std::string_view language) {
  const view::PluralRules rules(language);
  std::set<std::string> result;
  for (std::int64_t n = 0; n <= 1000; ++n) result.emplace(view::plural_names[static_cast<std::size_t>(rules.of(n))]);
  return result;
}

TEST_CASE("Kept says everything in the languages of the region that it says in English, and nothing else") {
  const auto files = built_in_files();
  base::Report report;
  view::Messages english("en");
  english.add(parse::yaml(file_of(files, "en"), "theme/i18n/en.yaml", 1, report), "theme/i18n/en.yaml", report);
  for (const std::string language : languages) {
    const auto path = fmt::format("theme/i18n/{}.yaml", language);
    auto messages = english.translated(language);
    messages.add(parse::yaml(file_of(files, language), path, 1, report), path, report);
    std::string missing;
    for (const std::string_view key : english.keys())
      if (!messages.other_language(*english.find(key)).empty()) missing += fmt::format("\n  {}", key);
    INFO("A new message in en.yaml is translated in " << path << " as well, with the words that the file has for the same things:" << missing);
    CHECK(missing.empty());
  }
  CHECK(report.findings().empty());
}

TEST_CASE("A translated message has the plural forms of its language, and each form the holes of the English message") {
  const auto files = built_in_files();
  const auto english = catalogue(files, "en");
  CHECK(categories_of("fil") == std::set<std::string>{"one", "other"});
  CHECK(categories_of("th") == std::set<std::string>{"other"});
  for (const std::string language : languages) {
    const auto categories = categories_of(language);
    for (const auto& [key, forms] : catalogue(files, language)) {
      INFO(language << " " << key);
      REQUIRE(english.contains(key));
      std::set<std::string> holes, given;
      for (const auto& [category, text] : english.at(key)) holes.merge(holes_in(text));
      for (const auto& [category, text] : forms) {
        given.insert(category);
        CHECK(holes_in(text) == holes);  // a form may stand for many numbers: none leaves the number out
      }
      CHECK(given == (english.at(key).contains("") ? std::set<std::string>{""} : categories));
    }
  }
}

using Range = std::pair<char32_t, char32_t>;

// What a language is written in, besides ASCII and quotation marks, and which of its signs lean on the letter before them.
// Of Burmese without what only Mon, Shan and others write: old fonts that look like Unicode and are not take those places.
struct Script {
  const char* language;
  std::vector<Range> letters, leaning;
};
const Script scripts[] = {
    {"th", {{0x0E01, 0x0E3A}, {0x0E40, 0x0E4C}}, {{0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4C}}},
    {"id", {}, {}},
    {"ms", {}, {}},
    {"vi", {{0xC0, 0xFF}, {0x102, 0x103}, {0x110, 0x111}, {0x128, 0x129}, {0x168, 0x169}, {0x1A0, 0x1A1}, {0x1AF, 0x1B0}, {0x1EA0, 0x1EF9}}, {}},
    {"fil", {}, {}},
    {"km", {{0x1780, 0x17A2}, {0x17A5, 0x17D2}, {0x17D4, 0x17D7}}, {{0x17B6, 0x17D2}}},
    {"lo", {{0x0E81, 0x0EBD}, {0x0EC0, 0x0ECD}, {0x0EDC, 0x0EDD}}, {{0x0EB1, 0x0EB1}, {0x0EB4, 0x0EBC}, {0x0EC8, 0x0ECD}}},
    {"my", {{0x1000, 0x1021}, {0x1023, 0x1027}, {0x1029, 0x1032}, {0x1036, 0x103F}, {0x104A, 0x104F}}, {{0x102B, 0x1032}, {0x1036, 0x103E}}},
};
const std::vector<Range> everywhere = {{0x20, 0x7E}, {0xB7, 0xB7}, {0x2013, 0x2014}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2026, 0x2026}};
const std::vector<Range> latin = {{'A', 'Z'}, {'a', 'z'}};

// Messages that are a name or a sign in every language, or only an order of their holes in some.
const std::set<std::string> wordless = {"citation.bibtex", "citation.csl", "citation.commit", "data.kilobytes", "data.megabytes", "history.part_dated"};

bool one_of(const std::vector<Range>& ranges, char32_t sign) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) { return sign >= range.first && sign <= range.second; });
}

bool any_of(const std::vector<Range>& ranges, const std::u32string& signs) {
  return std::any_of(signs.begin(), signs.end(), [&](char32_t sign) { return one_of(ranges, sign); });
}

// A text with a space for each hole.
std::u32string signs_of(std::string_view text) {
  std::u32string signs;
  while (!text.empty()) {
    const base::Decoded sign = base::decode_utf8(text);
    const bool hole = sign.code == '{';
    signs += hole ? U' ' : sign.code;
    text.remove_prefix(hole ? text.find('}') + 1 : sign.length);
  }
  return signs;
}

std::string odd_signs(const Script& script, const std::u32string& signs) {
  std::string odd;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const bool known = one_of(everywhere, signs[i]) || one_of(script.letters, signs[i]);
    const bool leans_on_nothing = one_of(script.leaning, signs[i]) && (i == 0 || !one_of(script.letters, signs[i - 1]));
    if (!known || leans_on_nothing) odd += fmt::format(" U+{:04X}", static_cast<std::uint32_t>(signs[i]));
  }
  return odd;
}

TEST_CASE("Every translation is in the script of its language, without signs that cannot be seen or that lean on nothing") {
  const auto files = built_in_files();
  const auto english = catalogue(files, "en");
  for (const Script& script : scripts) {
    const bool own = !script.leaning.empty();
    for (const auto& [key, forms] : catalogue(files, script.language)) {
      const std::string& original = english.at(key).rbegin()->second;
      for (const auto& [category, text] : forms) {
        INFO(script.language << " " << key << ": " << text);
        const std::u32string signs = signs_of(text);
        if (own && any_of(latin, signs_of(original)) && !wordless.contains(key)) CHECK(any_of(script.letters, signs));
        if (std::count(original.begin(), original.end(), ' ') >= 3 && any_of(latin, signs_of(original))) CHECK(text != original);
        CHECK(odd_signs(script, signs) == "");
      }
    }
  }
}

TEST_CASE("Every built-in translation says at its top that a native reader has yet to look at it") {
  std::size_t seen = 0;
  for (const base::File& file : built_in_files()) {
    if (!file.path.starts_with("theme/i18n/") || file.path == "theme/i18n/en.yaml") continue;
    ++seen;
    CHECK(file.bytes.substr(0, file.bytes.find('\n')).find("Needs the review of a native reader") != std::string::npos);
  }
  CHECK(seen == std::size(languages));
}

}  // namespace
}  // namespace kept::render
