#include "records.h"

#include <fmt/format.h>

#include <algorithm>

#include "names.h"
#include "prose.h"
#include "text.h"

namespace kept::bench {
namespace {

constexpr std::array<Word, 5> outcome_types = {"recommendation", "decision", "good-practice", "challenge", "next-step"};
constexpr std::array<Word, 3> formats = {"in-person", "virtual", "hybrid"};
constexpr std::array<Word, 8> declaration_types = {"treaty",          "declaration", "compact",    "plan-of-action",
                                                   "general-comment", "resolution",  "memorandum", "communique"};
constexpr std::array<Word, 5> relations = {"exact", "close", "broad", "narrow", "related"};
constexpr std::array<Word, 5> actions = {"signed", "ratified", "acceded", "endorsed", "adopted"};
constexpr std::array<Word, 9> source_types = {"report",   "law",     "memorandum", "minutes", "communique",
                                              "handbook", "dataset", "news",       "other"};
constexpr std::array<Word, national_bodies> body_types = {"government", "government", "civil-society", "network",
                                                          "academia"};

constexpr Month adopted(std::size_t declaration) { return Month::of(1985, 1) + static_cast<int>(declaration) * 10; }

}  // namespace

base::File roundtable(std::size_t index, std::size_t commitments) {
  Random random("roundtable", index);
  const auto first = index * commitments_per_roundtable;
  const auto here = std::min(commitments_per_roundtable, commitments - first);
  const Month held = roundtable_month(index);
  Text out;
  out << "---\ntitle: Roundtable of " << place(random) << "\nsummary: " << sentence(random) << "\n";
  out << "date: " << held.written(random) << "\nplace: " << place(random) << "\nformat: " << random.pick(formats)
      << "\n";
  out << "organisers: [" << any_world_body(random) << "]\nthemes: " << any_themes(random, 2) << "\n";
  out << "participants:\n  count: " << random.between(20, 140) << "\n  countries: " << any_countries(random, 6)
      << "\noutcomes:\n";
  const int last = random.between(6, 12);
  for (int i = 1; i <= last; ++i) {
    out << "  - id: o" << i << "\n    type: " << random.pick(outcome_types) << "\n    text: " << sentence(random)
        << "\n";
    out << "    addressed_to: [" << random.pick(countries)
        << "]\n    sources: " << any_source(random, sources_by(first)) << "\n";
    out << "    concerns: [" << commitment_slug(first + random.below(here)) << "]\n";
    if (random.chance(30)) out << "    due: " << (held + random.between(6, 36)).written(random) << "\n";
  }
  out << "deadlines:\n  - {date: " << (held + -2).written(random) << ", title: Input by countries}\n---\n"
      << paragraph(random, 6) << "\n";
  return {"content/roundtables/" + roundtable_slug(index) + ".md", out.written};
}

base::File declaration(std::size_t index) {
  Random random("declaration", index);
  Text out;
  out << "---\ntitle: Instrument of " << place(random) << "\nsummary: " << sentence(random)
      << "\ntype: " << random.pick(declaration_types) << "\n";
  out << "adopted: " << adopted(index).written(random) << "\nadopted_by: [" << any_world_body(random)
      << "]\nplace: " << place(random) << "\n";
  out << "binding: " << (random.chance(40) ? "yes" : "no") << "\nparties: " << any_countries(random, 20)
      << "\nthemes: " << any_themes(random, 3) << "\n";
  if (index) out << "follows: [" << declaration_slug(random.below(index)) << "]\n";
  out << "provisions:\n";
  for (std::size_t i = 1; i <= provisions_each; ++i) {
    out << "  - id: \"" << i << "\"\n    title: Article " << i << "\n    text: " << paragraph(random, 2)
        << "\n    themes: " << any_themes(random, 1) << "\n";
    if (index && random.chance(50))
      out << "    matches: {" << random.pick(relations) << ": [\"" << any_provision(random, index) << "\"]}\n";
  }
  out << "---\n" << paragraph(random, 5) << "\n";
  return {"content/declarations/" + declaration_slug(index) + ".md", out.written};
}

base::File country(std::size_t index) {
  Random random("country", index);
  Text out;
  out << "---\nsummary: " << sentence(random) << "\nratifications:\n";
  for (std::size_t i = 0; i < declaration_count; i += 1 + random.below(4)) {
    out << "  - {declaration: " << declaration_slug(i) << ", action: " << random.pick(actions);
    out << ", date: " << (adopted(i) + random.between(0, 30)).written(random) << "}\n";
  }
  out << "---\n" << paragraph(random, 6) << "\n";
  return {"content/countries/" + lower(countries[index]) + ".md", out.written};
}

base::File source(std::size_t index) {
  Random random("source", index);
  const Month published = Month::of(2012, 1) + random.between(0, 150);
  Text out;
  out << "title: Report of " << place(random) << "\ntype: " << random.pick(source_types) << "\npublisher: Office of "
      << place(random) << "\n";
  out << "date: " << published.written(random) << "\nurl: https://example.org/" << source_slug(index) << "\n";
  out << "retrieved: " << (published + 6).written(random) << "\nlanguage: en\n";
  return {"content/sources/" + source_slug(index) + ".yaml", out.written};
}

base::File practice(std::size_t index) {
  Random random("practice", index);
  const Word where = random.pick(countries);
  Text out;
  out << "---\ntitle: What " << place(random) << " did\nsummary: " << sentence(random) << "\ncountry: " << where
      << "\n";
  out << "date: " << (Month::of(2014, 1) + random.between(0, 120)).written(random) << "\norganisations: ["
      << any_national_body(random, where) << "]\n";
  out << "implements: " << any_provisions(random, 2) << "\nthemes: " << any_themes(random, 2) << "\n---\n";
  out << paragraph(random, 6) << "\n\n" << bullets(random, 4);
  return {fmt::format("content/practices/practice-{:04}.md", index + 1), out.written};
}

base::File organisations() {
  Random random("organisations", 0);
  Text out;
  for (const Word where : countries)
    for (std::size_t i = 0; i < national_bodies; ++i)
      out << "- id: " << national_body_slug(where, i) << "\n  title: Office of " << place(random)
          << "\n  type: " << body_types[i] << "\n  country: " << where << "\n";
  for (std::size_t i = 0; i < world_bodies; ++i)
    out << "- id: " << world_body_slug(i) << "\n  title: Council of " << place(random)
        << "\n  type: intergovernmental\n";
  return {"content/organisations.yaml", out.written};
}

base::File themes() {
  Random random("themes", 0);
  Text out;
  for (const auto& topic : topics)
    out << "- id: " << topic.slug << "\n  title: " << topic.title << "\n  summary: " << sentence(random) << "\n";
  return {"content/themes.yaml", out.written};
}

base::File settings() {
  return {"kept.yaml",
          "title: A tracker that nobody wrote\nbase_url: https://example.org/tracker/\nlicence: CC0-1.0\n"};
}

}  // namespace kept::bench
