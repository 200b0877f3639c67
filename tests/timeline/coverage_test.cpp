#include "timeline/coverage.h"

#include <catch2/catch.hpp>

#include "timeline/tale.h"

namespace kept::timeline {
namespace {

using test::Tracker;
using Files = std::vector<base::File>;

base::File commitment(const std::string& slug, const std::string& fields) {
  return {"content/commitments/" + slug + ".md", "---\ntitle: A promise\n" + fields + "---\n"};
}

base::File instrument(const std::string& fields = "") {
  return {"content/declarations/act.md",
          "---\ntitle: An act\n" + fields +
              "provisions:\n  - {id: a1, title: First}\n  - {id: a2, title: Second}\n---\nText.\n\n## A heading\n"};
}

std::string names(const Tracker& tracker, const std::vector<link::RecordId>& ids) {
  std::string text;
  for (const link::RecordId id : ids) text += (text.empty() ? "" : " ") + tracker.graph[id].slug;
  return text;
}

// A line per provision: `a1: commitments | practices | promisers | silent`; the whole is called `-`.
std::string covered(const Files& files, const std::vector<std::string>& countries = {}) {
  const Tracker tracker = kept::test::site_of(files);
  CHECK(kept::test::places(tracker.report) == "");
  std::vector<link::RecordId> asked;
  for (const std::string& slug : countries) asked.push_back(tracker.id("country", slug));
  std::string text;
  for (const Coverage& one : coverage(tracker.graph, tracker.id("declaration", "act"), asked))
    text += fmt::format("{}{}: {} | {} | {} | {}", text.empty() ? "" : "\n",
                        one.part ? tracker("declaration", "act").parts[one.part - 1].id : "-",
                        names(tracker, one.commitments), names(tracker, one.practices), names(tracker, one.promisers),
                        names(tracker, one.silent));
  return text;
}

TEST_CASE("Each provision has its commitments and their promisers; the whole has those that name no provision") {
  CHECK(covered({instrument(), commitment("tha-one", "country: THA\nimplements: [act#a1]\n"),
                 commitment("tha-two", "country: THA\nimplements: [act#a1, act#a2]\n"),
                 commitment("idn-one", "country: IDN\nimplements: [act#a1]\n"),
                 commitment("idn-whole", "country: IDN\nimplements: [act]\n")}) ==
        "-: idn-whole |  | idn | \n"
        "a1: idn-one tha-one tha-two |  | idn tha | \n"
        "a2: tha-two |  | tha | ");
}

TEST_CASE("A record that names several provisions counts once for each") {
  CHECK(covered({instrument(), commitment("tha-one", "country: THA\nimplements: [act#a1, act#a2]\n")}) ==
        "-:  |  |  | \na1: tha-one |  | tha | \na2: tha-one |  | tha | ");
}

TEST_CASE("Silent are the countries asked about that made no commitment, in the order in which they are asked") {
  CHECK(
      covered({instrument(), commitment("tha-one", "country: THA\nimplements: [act#a1]\n"),
               commitment("idn-one", "country: IDN\nimplements: [act#a2]\n"), commitment("mys-one", "country: MYS\n")},
              {"tha", "mys", "idn"}) ==
      "-:  |  |  | tha mys idn\na1: tha-one |  | tha | mys idn\na2: idn-one |  | idn | tha mys");
}

TEST_CASE("An instrument that names its parties asks them and nobody else") {
  CHECK(
      covered({instrument("parties: [THA, LAO]\n"), commitment("tha-one", "country: THA\nimplements: [act#a1]\n"),
               commitment("idn-one", "country: IDN\nimplements: [act#a1]\n")},
              {"tha", "idn"}) == "-:  |  |  | tha lao\na1: idn-one tha-one |  | idn tha | lao\na2:  |  |  | tha lao");
}

TEST_CASE("Bodies that are no country promise too") {
  CHECK(covered({instrument(),
                 {"content/organisations.yaml", "- id: asean\n  title: ASEAN\n"},
                 commitment("asean-one", "organisation: asean\nimplements: [act#a1]\n")}) ==
        "-:  |  |  | \na1: asean-one |  | asean | \na2:  |  |  | ");
}

TEST_CASE("A practice carries out a provision without promising anything") {
  CHECK(covered({instrument("parties: [THA]\n"),
                 {"content/practices/centre.md",
                  "---\ntitle: A centre\ncountry: THA\nimplements: [act#a1, act]\n---\n"}}) ==
        "-:  | centre |  | tha\na1:  | centre |  | tha\na2:  |  |  | tha");
}

TEST_CASE("Naming a provision elsewhere is no commitment to it: prose, matches, outcomes, a draft") {
  CHECK(covered({instrument(),
                 commitment("tha-one", "country: THA\nsummary: See [[act#a1]].\n"),
                 commitment("tha-draft", "country: THA\nimplements: [act#a1]\ndraft: yes\n"),
                 {"content/declarations/other.md",
                  "---\ntitle: Other\nprovisions:\n  - {id: b1, matches: {exact: [act#a1]}}\n---\n"},
                 {"content/roundtables/talks.md",
                  "---\ntitle: Talks\noutcomes:\n  - {id: r1, type: decision, text: x, concerns: [act#a1]}\n---\n"}}) ==
        "-:  |  |  | \na1:  |  |  | \na2:  |  |  | ");
}

}  // namespace
}  // namespace kept::timeline
