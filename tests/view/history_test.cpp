// How the record changed, as pages say it: from chronicles that are written down here.
#include "view/history.h"

#include <catch2/catch.hpp>

#include "view/pages/changes.h"
#include "view/pages/commitment.h"
#include "view/rail.h"
#include "view/sight.h"

namespace kept::view {
namespace {

using chronicle::Change;
using chronicle::Chronicle;
using test::file;
using test::settings;
using test::Sight;
using What = Change::What;

// The record `record` was changed on these days, oldest first.
Chronicle chronicle_of(const Sight& sight, link::RecordId record, const std::vector<std::pair<std::string, std::vector<Change>>>& days) {
  Chronicle made;
  made.of_record.resize(sight.facts.graph.records().size());
  made.texts.resize(made.of_record.size());
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    const auto commit = static_cast<std::uint32_t>(made.commits.size());
    made.commits.push_back({std::string(39, '0') + std::to_string(commit), base::first_day(*base::read_date(day->first)), "Subject of " + day->first, "Ada", false, {commit}});
    made.entries.push_back({commit, record, "commitment", "a", day->second});
    made.of_record[record].push_back(commit);
  }
  return made;
}

Facts with(const Sight& sight, const Chronicle& chronicle) {
  Facts facts = sight.facts;
  facts.history = &chronicle;
  return facts;
}

Change change(What what, std::string top = "", std::string field = "", std::string before = "", std::string after = "", model::Type type = model::Type::line) {
  Change made;
  made.what = what;
  made.type = type;
  made.top = std::move(top);
  made.field = std::move(field);
  made.before = std::move(before);
  made.after = std::move(after);
  return made;
}

Change of_part(Change made, std::string part, bool dated = false) {
  made.part = std::move(part);
  made.dated = dated;
  return made;
}

TEST_CASE("A change is said in the words of the domain") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n"), file("declarations/d.md", "title: A compact\nprovisions: [{id: 13h, title: P}]\n"),
                     file("themes/health.md", "title: Health\n"), {"content/sources.yaml", "- id: s\n  title: A report\n"}});
  using model::Type;
  Change added = of_part(change(What::item_added, "updates", "updates"), "2023-05", true);
  added.status = "partly-met";
  added.voice = "civil-society";
  added.count = 2;
  Change translated = change(What::translated);
  translated.language = "th";
  Change easy = change(What::translation_changed);
  easy.language = "easy-th";
  Change more = change(What::more);
  more.count = 3;
  const std::pair<Change, std::string> rows[] = {
      {change(What::added), "added to the tracker"},
      {change(What::renamed, "", "", "a", "b"), "renamed from a to b"},
      {change(What::moved, "due", "due", "2022-12", "2023-12", Type::date), "due date moved from 2022-12 to 2023-12"},
      {change(What::set, "due", "due", "", "2023", Type::date), "due date added: 2023"},
      {change(What::changed, "type", "type", "law", "action-plan", Type::choice), "type changed from law to action plan"},
      {change(What::set, "country", "country", "", "THA", Type::country), "country added: Thailand"},
      {change(What::set, "implements", "implements", "", "d#13h", Type::reference), "now carries out A compact 13h"},
      {change(What::unset, "themes", "themes", "health", "", Type::reference), "theme removed: Health"},
      {change(What::unset, "themes", "themes", "gone", "", Type::reference), "theme removed: gone"},
      {change(What::rewritten), "text rewritten"},
      {change(What::rewritten, "title", "title"), "title rewritten"},
      {of_part(change(What::changed, "updates", "status", "started", "met", Type::status), "2023-05", true), "status of the update of 2023-05 changed from Started to Met"},
      {of_part(change(What::moved, "updates", "date", "2023-04", "2023-05", Type::date), "2023-05", true), "update moved from 2023-04 to 2023-05"},
      {of_part(change(What::item_removed, "milestones", "milestones"), "2024", true), "milestone of 2024 removed"},
      {of_part(change(What::evidence_added, "updates", "sources", "", "s"), "2023-05", true), "evidence added: A report (update of 2023-05)"},
      {added, "update of 2023-05 added (Partly met, according to civil society, 2 sources)"},
      {translated, "translation added: Thai"},
      {easy, "translation changed: Easy to read version, Thai"},
      {more, "and 3 further changes"},
      {change(What::unreadable), "this version has a mistake and could not be read"},
  };
  for (const auto& [made, words] : rows) CHECK(said(sight.facts, made) == words);
}

TEST_CASE("Authors are named only where the site says so, and never where a rule forbids it") {
  struct Row {
    std::string site;
    bool discreet;
    std::string author, commit;
  };
  const std::string forge = "title: T\nrepository: {url: https://github.com/some/where, branch: main}\n";
  const std::string id(40, 'a'), link = "https://github.com/some/where/commit/" + id;
  const Row rows[] = {
      {forge, false, "", link},
      {forge + "history: {authors: true}\n", false, "Ada", link},
      {forge + "history: {authors: true}\n", true, "", ""},  // the forge would name the author
      {forge, true, "", ""},
      {"title: T\n", false, "", ""},
  };
  for (const Row& row : rows) {
    const Sight sight({settings(row.site), file("commitments/a.md", "title: A\ncountry: THA\n")});
    const ChangeSet set = change_set(sight.facts, {id, {}, "Subject", row.discreet ? "" : "Ada", row.discreet, {}});
    CHECK(set.author == row.author);
    CHECK(set.commit.to == row.commit);
    CHECK(set.hash == "aaaaaaa");
  }
}

TEST_CASE("A record's history is told by day, newest first, and says where it is not whole") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n")});
  const auto id = sight.id("commitment", "a");
  auto past = chronicle_of(sight, id, {{"2024-01-01", {change(What::added)}}, {"2024-03-02", {change(What::rewritten)}}, {"2024-03-02", {change(What::rewritten, "title", "title")}}});
  const auto history = history_of(with(sight, past), id);
  REQUIRE(history);
  CHECK(history->summary == "Changed 3 times, last on 2 March 2024");
  REQUIRE(history->days.size() == 2);
  CHECK(history->days[0].sets.size() == 2);
  CHECK(history->days[1].date.text == "1 January 2024");
  CHECK_FALSE(history->incomplete);
  CHECK_FALSE(history_of(sight.facts, id));  // no repository
  const Chronicle nothing = chronicle_of(sight, id, {});
  CHECK_FALSE(history_of(with(sight, nothing), id));  // not committed
  Chronicle shallow = nothing;
  shallow.incomplete = true;
  REQUIRE(history_of(with(sight, shallow), id));
  CHECK(history_of(with(sight, shallow), id)->incomplete);
  CHECK(history_of(with(sight, shallow), id)->summary.empty());
}

TEST_CASE("A page shows a bounded part of a long history, and says how much it leaves out") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n")});
  const auto id = sight.id("commitment", "a");
  const auto past = chronicle_of(sight, id, std::vector<std::pair<std::string, std::vector<Change>>>(250, {"2024-01-01", {change(What::rewritten)}}));
  const auto history = history_of(with(sight, past), id);
  CHECK(history->days.at(0).sets.size() == 100);
  CHECK(history->older == 150);
}

// ---- The second rail ------------------------------------------------------------------------------------------------

// `2022! made; 2023 record*; today; due`: `2022` where a year begins, `!` where only the record knows the year.
std::string rail(const Facts& facts, link::RecordId id, const Sight& sight) {
  std::string out;
  for (const EventView& event : commitment_page(facts, sight.site, id).page.timeline.events) {
    out += out.empty() ? "" : "; ";
    if (!event.year.empty()) out += event.year + (event.only_record ? "! " : " ");
    out += (event.first_ahead ? "today, " : "") + event.type;
    for (const std::string& line : event.changes) out += " [" + line + "]";
  }
  return out;
}

TEST_CASE("The days on which the record changed stand among what happened, apart and in order") {
  const std::string promise = "title: A\ncountry: THA\nmade: 2020-05\ndue: 2025\n";
  struct Row {
    std::string about, fields;
    std::vector<std::string> days;
    std::string rail;
  };
  const Row rows[] = {
      {"no changes", promise, {}, "2020 made; 2025 today, due"},
      {"after what happened", promise, {"2020-06-01"}, "2020 made; record [text rewritten]; 2025 today, due"},
      {"before what happened", promise, {"2019-01-01", "2020-01-01"}, "2019! record [text rewritten]; 2020 record [text rewritten]; made; 2025 today, due"},
      {"on the same day", "title: A\ncountry: THA\nmade: 2020-05-02\n", {"2020-05-02"}, "2020 made; record [text rewritten]"},
      {"in a year of their own", promise, {"2022-01-01", "2022-02-01"}, "2020 made; 2022! record [text rewritten]; record [text rewritten]; 2025 today, due"},
      {"two commits of a day", promise, {"2022-01-01", "2022-01-01"}, "2020 made; 2022! record [text rewritten] [text rewritten]; 2025 today, due"},
      {"after the site's day", promise, {"2024-06-16"}, "2020 made; 2025 today, due"},
      {"nothing else is dated", "title: A\ncountry: THA\n", {"2024-01-01"}, "2024! record [text rewritten]"},
  };
  for (const Row& row : rows) {
    const Sight sight({file("commitments/a.md", row.fields)});
    const auto id = sight.id("commitment", "a");
    std::vector<std::pair<std::string, std::vector<Change>>> days;
    for (const std::string& day : row.days) days.push_back({day, {change(What::rewritten)}});
    const auto past = chronicle_of(sight, id, days);
    INFO(row.about);
    CHECK(rail(with(sight, past), id, sight) == row.rail);
  }
}

TEST_CASE("A day on the rail is bounded, has an address that no part can have, and leads to the whole") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\nmade: 2020\n")});
  const auto id = sight.id("commitment", "a");
  const auto past = chronicle_of(sight, id, {{"2024-03-02", std::vector<Change>(9, change(What::rewritten))}});
  const auto page = commitment_page(with(sight, past), sight.site, id).page;
  const EventView& event = page.timeline.events.at(1);
  CHECK(page.timeline.recorded == 1);
  CHECK(event.id == "_record-2024-03-02");
  CHECK(event.all.to == "#_history-2024-03-02");
  CHECK(event.changes.size() == 6);
  CHECK(event.more == 3);
}

TEST_CASE("The strip marks the days on which the record changed and says so in words") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\nmade: 2020-01-01\n")}, "2024-12-31");
  const auto id = sight.id("commitment", "a");
  const auto past = chronicle_of(sight, id, {{"2019-06-01", {change(What::added)}}, {"2022-07-02", {change(What::rewritten)}}, {"2022-07-02", {change(What::rewritten)}}, {"2024-01-01", {change(What::rewritten)}}, {"2025-01-01", {}}});
  const auto made = strip(with(sight, past), id, "Government", "Others");
  REQUIRE(made->record.size() == 2);  // one day before the strip begins, one after the site's
  CHECK(made->record[0].x == 299);
  CHECK(made->record[0].label == "Record changed, 2 July 2022");
  CHECK_THAT(made->text, Catch::Contains("The record of it changed on 2 days, first on 2 July 2022 and last on 1 January 2024."));
  CHECK(strip(sight.facts, id, "Government", "Others")->record.empty());
}

// ---- Translations that are behind -----------------------------------------------------------------------------------

TEST_CASE("A page in a further language says when its original changed since, and so does the switcher on every page of it") {
  const std::vector<base::File> files = {settings("title: T\nlanguages: [en, th]\n"), file("commitments/a.md", "title: A\ncountry: THA\nsummary: S\n"), file("commitments/a.th.md", "title: ก\nsummary: ข\n")};
  const auto second = base::first_day(*base::read_date("2024-03-02"));
  struct Row {
    std::string about;
    std::optional<std::uint32_t> original, translation;  // the higher, the later
    bool incomplete, behind;
  };
  const Row rows[] = {
      {"the original changed last", 2, 1, false, true},
      {"the translation changed last", 1, 2, false, false},
      {"both at once", 2, 2, false, false},
      {"nothing is known", {}, {}, true, false},
      {"the translation is not committed yet", 2, {}, false, false},
      {"the translation is older than all that a shallow clone holds", 2, {}, true, true},
      {"only the translation is known", {}, 2, true, false},
  };
  for (const Row& row : rows) {
    INFO(row.about);
    for (const std::string language : {"en", "th"}) {
      const Sight sight(files, "2024-06-15", language);
      const auto id = sight.id("commitment", "a");
      Chronicle past = chronicle_of(sight, id, {});
      past.incomplete = row.incomplete;
      if (row.original) past.texts[id].original = Chronicle::Texts::Last{*row.original, second};
      if (row.translation) past.texts[id].languages["th"] = Chronicle::Texts::Last{*row.translation, second};
      const Head head = commitment_page(with(sight, past), sight.site, id).head;
      REQUIRE(head.versions.size() == 2);
      const Version& thai = head.versions[1];
      if (language == "en") CHECK(thai.state == (row.behind ? "outdated" : "translated"));
      if (language == "en") CHECK(thai.note == (row.behind ? "out of date" : ""));
      const std::string notice = language == "en" || !row.behind ? "" : sight.words.text("notice.outdated", {{"original", "อังกฤษ"}, {"date", sight.dates.text(second)}});
      CHECK(head.notice == notice);
      CHECK(head.canonical.to == "");  // the translation is one, behind or not
    }
  }
}

// ---- All changes ----------------------------------------------------------------------------------------------------

TEST_CASE("The page of all changes has the newest by day, and every month has pages that keep their commits for good") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n")});
  const auto id = sight.id("commitment", "a");
  std::vector<std::pair<std::string, std::vector<Change>>> days(450, {"2024-01-05", {change(What::rewritten)}});
  days.push_back({"2024-02-01", {change(What::rewritten)}});
  const auto past = chronicle_of(sight, id, days);
  std::string all;
  for (const MonthOfChanges& stretch : stretches(past)) all += fmt::format("{} {}+{}\n", stretch.address, stretch.first, stretch.count);
  CHECK(all ==
        "changes/2024-02/ 0+1\n"
        "changes/2024-01/3/ 1+50\n"
        "changes/2024-01/2/ 51+200\n"
        "changes/2024-01/ 251+200\n");
  const Facts facts = with(sight, past);
  const auto page = changes_page(facts, sight.site, stretches(past)).page;
  REQUIRE(page.days.size() == 2);
  CHECK(page.days[0].revisions.size() == 1);
  CHECK(page.days[1].revisions.size() == 39);
  CHECK(page.days[0].revisions[0].records.at(0).record.text == "A");
  CHECK(page.days[0].revisions[0].records.at(0).lines == std::vector<std::string>{"text rewritten"});
}

}  // namespace
}  // namespace kept::view
