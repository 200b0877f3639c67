// Where sentences end and what of them is their writer's own; which links and pictures say nothing.
#include "check/sentences.h"

#include <catch2/catch.hpp>
#include <ctime>
#include <chrono>

#include "check/html.h"
#include "check/terms.h"

namespace kept::check {
namespace {

template <class Look>
void with_passage(std::string_view text, Look look) {
  static const model::Record record;
  std::vector<Word> words;
  read_words(text, true, words);
  look(Passage{.record = record, .path = "content/about.md", .language = "en", .written = text, .words = words});
}

std::string counts(std::string_view text) {
  std::string found;
  with_passage(text, [&](const Passage& passage) { each_sentence(passage, [&](const Sentence& one) { found += (found.empty() ? "" : " ") + std::to_string(one.words); }); });
  return found;
}

TEST_CASE("Sentences are told apart, and only words of the writer's own are counted") {
  struct Row {
    const char *text, *counts;
  };
  const Row rows[] = {
      {"One two three. Four five! Six?", "3 2 1"},
      {"One\ntwo three.\nFour.", "3 1"},
      {"Of 48,000 children 5.5 per cent, e.g. girls, have a 13-digit number.", "12"},
      {"Asylum-seekers and/or migrants.", "3"},
      {"See example.org. It says “so.” And (more.) Then", "2 2 2 1"},
      {"See [the report of 2020](https://example.org/a.b/c. d) and go.", "7"},
      {"See https://example.org/a.b.c. Then go.", "2 2"},
      {"It works `a. B` so. Then `x` ends.\n`y` begins. [[gcm-2018]] too.", "4 3 2 2"},
      {"- One two\n- Three\n\nFour", "2 1 1"},
      {"# A heading\nAnd text", "2 2"},
      {"| A cell | another one |\n| --- | --- |", "2 2"},
      {"> Said by somebody else.\n\nMine.", "0 1"},
      {"The minister calls it “a first step. And no more” in public.", "4 2"},
      {"She said «c'est la vie» and \"so it is\" twice.", "4"},
      {"Done ([[report-2020|the report of the year]], section 2, page 4), and (only once) by us.", "6"},
      {"An “unclosed quotation is counted.\n\nThis too.", "5 2"},
      {"Wait … Then go.", "1 2"},
      {"```\nOne. Two.\n```\nThree", "1"},
      {"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(counts(row.text) == row.counts);
  }
}

std::string hits(const std::vector<model::Term>& of_site, std::string_view text) {
  model::Site site;
  site.terms = of_site;
  const Terms terms(site);
  std::string found;
  with_passage(text, [&](const Passage& passage) {
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
      if (const auto hit = terms.at(passage, i)) found += std::string(hit->term) + (hit->of_site ? "=" : "~") + std::string(hit->plain) + ";";
      for (auto inside = terms.inside(passage, i, 0); inside; inside = terms.inside(passage, i, inside->offset + inside->size)) found += std::string(inside->plain) + ";";
    }
  });
  return found;
}

TEST_CASE("The longest term is found, of two as long that of the site, and inside words where a script has no spaces") {
  CHECK(hits({}, "In order to utilise it") == "in order to~to;utilise~use;");
  CHECK(hits({{"utilise", "take"}}, "Utilise it") == "utilise=take;");
  CHECK(hits({{"illegal", "x"}, {"illegal migrants", "people without papers"}}, "Illegal migrants left") == "illegal migrants=people without papers;");
  CHECK(hits({{"multi stakeholder", "of many"}}, "a multi-stakeholder forum") == "multi stakeholder=of many;");
  CHECK(hits({{"illegal migrants", "x"}}, "an illegal\n\nmigrants") == "");
  CHECK(hits({{"ต่างด้าว", "ผู้ย้ายถิ่น"}}, "แรงงานต่างด้าวและคนต่างด้าว") == "ผู้ย้ายถิ่น;ผู้ย้ายถิ่น;");
  CHECK(hits({{"utilise", "take"}}, "`utilise`") == "");
}

TEST_CASE("What is heard of a link or picture is found in its HTML") {
  base::Report report;
  const std::string text =
      "[**Read** on &amp; on](https://example.org/?a=1&b=2) [[gcm-2018]] [[gcm-2018|the *Compact*]] [![A map](map.png)](a.pdf) [](b.pdf)\n\n## Title\n\nNoted.[^1]\n\n[^1]: Here.\n";
  const auto prose = parse::block(text, {"content/about.md", text, {1, 1, 0}}, "", report);
  std::string links, images;
  each_link(prose, [&](const ShownLink& link) { links += link.words + "→" + (link.link ? link.link->target : std::string(link.address)) + (link.titled ? "!" : "") + "\n"; });
  each_image(prose, [&](const ShownImage& image) { images += image.alt + "→" + (image.link ? image.link->target : "") + "\n"; });
  CHECK(links == "Read on & on→https://example.org/?a=1&amp;b=2\n→gcm-2018!\nthe Compact→gcm-2018\nA map→a.pdf\n→b.pdf\n");
  CHECK(images == "A map→map.png\n");
}

// Seconds of the processor that the sentences of a text take.
double cost_of(const std::string& text) {
  const std::clock_t start = std::clock();
  CHECK(counts(text).size() <= text.size());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST_CASE("Sentences made to be slow to read are read in one go") {
  const auto many = [](std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() < size) text += piece;
    return text;
  };
  // Four times the text may cost four times as much, and a little more for what else the machine does; sixteen times would be
  // every sentence looking at all others.
  for (const auto piece : {"(", "([[", "“", "\"", "«a ", "`", "``a` ", ". ", "a. B", "](", "… "}) {
    INFO(piece);
    const double fourth = cost_of(many(piece, 100'000)), whole = cost_of(many(piece, 400'000));
    CHECK(whole < 8 * fourth + 0.1);
  }
}

}  // namespace
}  // namespace kept::check
