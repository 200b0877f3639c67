#include <algorithm>

#include "names.h"
#include "prose.h"
#include "records.h"
#include "text.h"

namespace kept::bench {
namespace {

constexpr std::array<Word, 6> statuses = {"not-started", "started", "partly-met", "met", "stalled", "reversed"};
constexpr std::array<Word, 3> voices = {"government", "civil-society", "independent"};
constexpr std::array<Word, 6> types = {"law", "policy", "plan", "programme", "memorandum", "pledge"};

// What is settled before the rest is written.
struct Plan {
  std::size_t index, sources;
  Month made;
  bool at_meeting;
  Word country;
};

// Forward as far as `met`, now and then stalled or reversed, and from there on again.
std::size_t next_status(Random& random, std::size_t status) {
  if (random.chance(12)) return 4 + random.below(2);
  return std::min<std::size_t>(status % 4 + random.below(2), 3);
}

// Never two in a month, so no two have one name.
void updates(Text& out, Random& random, const Plan& plan) {
  out << "updates:\n";
  Month when = plan.made;
  std::size_t status = random.below(2);
  for (int left = random.between(2, 8); left > 0; --left) {
    when = when + random.between(1, 7);
    out << "  - date: " << when.written(random) << "\n    voice: " << random.pick(voices) << "\n";
    out << "    summary: " << sentence(random) << "\n";
    out << "    sources: " << any_source(random, plan.sources) << "\n";
    if (random.chance(40)) out << "    by: " << any_national_body(random, plan.country) << "\n";
    if (random.chance(25)) continue;
    out << "    status: " << statuses[status] << "\n";
    status = next_status(random, status);
  }
}

void milestones(Text& out, Random& random, const Plan& plan) {
  out << "milestones:\n";
  Month when = plan.made;
  for (int left = random.between(1, 3); left > 0; --left) {
    when = when + random.between(6, 20);
    out << "  - date: " << when.written(random) << "\n    title: " << sentence(random) << "\n";
    if (random.chance(60))
      out << "    reached: " << (when + 1).written(random) << "\n    sources: " << any_source(random, plan.sources)
          << "\n";
  }
}

void indicator(Text& out, Random& random, const Plan& plan) {
  const int baseline = random.between(100, 3000);
  out << "indicators:\n  - id: children\n    title: Children reached in a year\n    unit: children\n    direction: "
         "up\n";
  out << "    baseline: " << baseline << "\n    target: " << baseline * 3 << "\n    observations:\n";
  const int last = random.between(3, 6);
  for (int year = 1; year <= last; ++year) {
    // Never fewer than 10: the rules on privacy refuse figures by which somebody may be known.
    const int value = std::max(10, baseline + random.between(-50, 400) * year);
    out << "      - {date: " << plan.made.year() + year << ", value: " << value;
    out << ", sources: " << any_source(random, plan.sources) << "}\n";
  }
}

void front_matter(Text& out, Random& random, const Plan& plan) {
  const auto topic = promise(plan.index).topic;
  out << "title: " << random.pick(verbs_of_promise) << " " << lower(topic.title) << " in " << place(random) << "\n";
  out << "summary: " << sentence(random) << "\n";
  out << "country: " << plan.country << "\ntype: " << random.pick(types) << "\n";
  out << "made: " << plan.made.written(random) << "\n";
  if (plan.at_meeting) out << "made_at: " << roundtable_slug(plan.index / commitments_per_roundtable) << "\n";
  if (random.chance(80)) out << "due: " << (plan.made + random.between(36, 150)).written(random) << "\n";
  out << "implements: " << any_provisions(random, random.between(1, 3)) << "\n";
  out << "themes: " << any_themes(random, random.between(1, 3)) << "\n";
  out << "lead: [" << any_national_body(random, plan.country) << "]\n";
  if (random.chance(50)) out << "supporting: [" << any_world_body(random) << "]\n";
  if (random.chance(50)) milestones(out, random, plan);
  if (random.chance(40)) indicator(out, random, plan);
  updates(out, random, plan);
}

void body(Text& out, Random& random, const Plan& plan) {
  const auto beside = plan.index ? commitment_slug(random.below(plan.index)) : declaration_slug(0);
  out << paragraph(random, 4) << "\n\n## Why it matters\n\n";
  out << paragraph(random, 4) << " It stands beside [[" << beside << "]] and answers [[" << any_provision(random)
      << "|an article]].\n\n";
  out << bullets(random, 3) << "\n## What was counted\n\n" << table(random, 5) << "\n" << paragraph(random, 6) << "\n";
}

}  // namespace

base::File commitment(std::size_t index) {
  Random random("commitment", index);
  Plan plan{index, sources_by(index), Month::of(2012, 1) + random.between(0, 95), false, promise(index).country};
  const auto meeting = roundtable_month(index / commitments_per_roundtable);
  if (random.chance(15) && meeting < Month::of(2020, 1)) {
    plan.made = meeting;
    plan.at_meeting = true;
  }
  Text out;
  out << "---\n";
  front_matter(out, random, plan);
  out << "---\n";
  body(out, random, plan);
  return {"content/commitments/" + lower(plan.country) + "/" + commitment_slug(index) + ".md", out.written};
}

}  // namespace kept::bench
