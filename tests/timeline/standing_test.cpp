#include <catch2/catch.hpp>

#include "timeline/tale.h"

namespace kept::timeline {
namespace {

using test::promise;
using test::shown;
using test::Tracker;

const std::vector<base::File> all_sources = {{"content/sources.yaml", "- id: s\n  title: A source\n"}};

// `2019-01 government started` as an update with its source.
std::string update(std::string_view words) {
  const auto first = words.find(' '), second = words.find(' ', first + 1);
  std::string text = fmt::format("  - {{date: {}, voice: {}", words.substr(0, first),
                                 words.substr(first + 1, second == words.npos ? words.npos : second - first - 1));
  if (second != words.npos) text += fmt::format(", status: {}", words.substr(second + 1));
  return text + ", sources: [s]}\n";
}

Tracker updated(const std::vector<std::string>& updates) {
  std::string fields = updates.empty() ? "" : "updates:\n";
  for (const std::string& one : updates) fields += update(one);
  return promise(fields, all_sources);
}

std::string standings(const Tracker& tracker, const Story& story) {
  std::string text;
  for (const Standing& standing : story.standings) text += (text.empty() ? "" : "; ") + shown(tracker, story, standing);
  return text;
}

TEST_CASE("A voice's status is that of its latest update that has one, since the first of the unbroken run") {
  struct Row {
    std::string what;
    std::vector<std::string> updates;
    std::string standings;
  };
  const std::vector<Row> rows = {
      {"no update", {}, ""},
      {"an update without a status", {"2020 government"}, ""},
      {"one update", {"2019-01 government started"}, "government started since 2019-01 (2019-01)"},
      {"the later wins", {"2019 government started", "2020 government met"}, "government met since 2020 (2020)"},
      {"whatever the order in the file",
       {"2021 government met", "2019 government stalled", "2020 government started"},
       "government met since 2021 (2021)"},
      {"an update without a status says nothing new",
       {"2019 government started", "2020 government"},
       "government started since 2019 (2019)"},
      {"the same said again keeps its beginning, and names the latest evidence",
       {"2019 government started", "2020 government started", "2021 government started"},
       "government started since 2019 (2021)"},
      {"an update without a status does not break the run",
       {"2019 government started", "2020 government", "2021 government started"},
       "government started since 2019 (2021)"},
      {"what was said, taken back and said again counts from the second time",
       {"2019 government started", "2020 government stalled", "2021 government started", "2022 government started"},
       "government started since 2021 (2022)"},
      {"of two on one day the one written last wins",
       {"2020-05-01 government met", "2020-05-01 government reversed"},
       "government reversed since 2020-05-01 (2020-05-01-2)"},
      {"the more precise date of one day is the later",
       {"2020-01-01 government met", "2020 government started"},
       "government met since 2020-01-01 (2020-01-01)"},
      {"a span counts from its first day",
       {"2020/2022 government started", "2021 government met"},
       "government met since 2021 (2021)"},
      {"another voice does not break a run",
       {"2019 government started", "2020 independent stalled", "2021 government started"},
       "government started since 2019 (2021); independent stalled since 2020 (2020)"},
      {"every voice stands for itself, in one order",
       {"2021 independent stalled", "2020 civil-society reversed", "2019 government met"},
       "government met since 2019 (2019); civil-society reversed since 2020 (2020); "
       "independent stalled since 2021 (2021)"},
      {"what is ahead is not said yet",
       {"2019 government started", "2026-06-16 government met"},
       "government started since 2019 (2019)"},
      {"what is said today is",
       {"2019 government started", "2026-06-15 government met"},
       "government met since 2026-06-15 (2026-06-15)"},
      {"an imprecise date counts once it may have come",
       {"2019 government started", "2026 government met"},
       "government met since 2026 (2026)"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const Tracker tracker = updated(row.updates);
    const Story story = test::tell(tracker, "2026-06-15");
    CHECK(standings(tracker, story) == row.standings);
    CHECK(story.assessed() == !row.standings.empty());
  }
}

TEST_CASE("The promiser's account is the government's; the others' is the later of civil society and independent") {
  struct Row {
    std::vector<std::string> updates;
    std::string promiser, others;
    bool differ;
  };
  const std::vector<Row> rows = {
      {{}, "", "", false},
      {{"2019 government started"}, "government started since 2019 (2019)", "", false},
      {{"2019 civil-society stalled"}, "", "civil-society stalled since 2019 (2019)", false},
      {{"2019 independent met", "2020 civil-society stalled"}, "", "civil-society stalled since 2020 (2020)", false},
      {{"2020 independent met", "2019 civil-society stalled"}, "", "independent met since 2020 (2020)", false},
      {{"2019 government met", "2020 independent met"},
       "government met since 2019 (2019)",
       "independent met since 2020 (2020)",
       false},
      {{"2019 government met", "2018 independent stalled"},
       "government met since 2019 (2019)",
       "independent stalled since 2018 (2018)",
       true},
      {{"2019 government met", "2020 independent stalled", "2021 civil-society met"},
       "government met since 2019 (2019)",
       "civil-society met since 2021 (2021)",
       false},
      // The run began earlier, but it was said again last: that is the later account.
      {{"2018 civil-society stalled", "2019 independent met", "2020 civil-society stalled"},
       "",
       "civil-society stalled since 2018 (2020)",
       false},
      // On one date the independent one.
      {{"2020 civil-society stalled", "2020 independent met"}, "", "independent met since 2020 (2020-2)", false},
      {{"2020 independent met", "2020 civil-society stalled"}, "", "independent met since 2020 (2020)", false},
  };
  for (const Row& row : rows) {
    const Tracker tracker = updated(row.updates);
    const Story story = test::tell(tracker, "2026-06-15");
    INFO(standings(tracker, story));
    CHECK((story.promiser ? shown(tracker, story, *story.promiser) : "") == row.promiser);
    CHECK((story.others ? shown(tracker, story, *story.others) : "") == row.others);
    CHECK(story.differ == row.differ);
  }
}

TEST_CASE("A promise is final when somebody says so and nobody says otherwise") {
  struct Row {
    std::vector<std::string> updates;
    bool final;
  };
  const std::vector<Row> rows = {
      {{}, false},
      {{"2019 government"}, false},
      {{"2019 government started"}, false},
      {{"2019 government met"}, true},
      {{"2019 independent met"}, true},
      {{"2019 government met", "2020 independent met"}, true},
      {{"2019 government met", "2018 independent stalled"}, false},
      {{"2019 government met", "2020 independent met", "2018 civil-society partly-met"}, false},
      {{"2019 government met", "2020 government reversed"}, false},
      {{"2019 government met", "2030 government reversed"}, true},
      {{"2019 government started", "2030 government met"}, false},
  };
  for (const Row& row : rows) {
    const Tracker tracker = updated(row.updates);
    const Story story = test::tell(tracker, "2026-06-15");
    INFO(standings(tracker, story));
    CHECK(story.final == row.final);
  }
}

TEST_CASE("A site's own scale says which steps are final") {
  const std::vector<base::File> files = {all_sources.front(),
                                         {"kept.yaml",
                                          "title: A\nstatuses:\n  - {id: open, label: Open, tone: neutral}\n  - {id: "
                                          "kept, label: Kept, tone: good, final: "
                                          "yes}\n  - {id: void, label: Void, tone: bad, final: yes}\n"}};
  const auto final = [&](const std::string& status) {
    const Tracker tracker = promise("updates:\n" + update("2019 government " + status), files);
    const Story story = test::tell(tracker, "2026-06-15");
    CHECK(story.assessed());
    return story.final;
  };
  CHECK_FALSE(final("open"));
  CHECK(final("kept"));
  CHECK(final("void"));
}

TEST_CASE("As of an earlier day the tracker knows only what had been said by then") {
  const Tracker tracker = updated({"2019-01-31 government started", "2020-02-29 independent stalled",
                                   "2021-12-31 government met", "2022-01-01 independent met"});
  struct Row {
    std::string_view today, standings;
    bool differ, final;
  };
  const std::vector<Row> rows = {
      {"2019-01-30", "", false, false},
      {"2019-01-31", "government started since 2019-01-31 (2019-01-31)", false, false},
      {"2020-02-28", "government started since 2019-01-31 (2019-01-31)", false, false},
      {"2020-02-29",
       "government started since 2019-01-31 (2019-01-31); independent stalled since 2020-02-29 (2020-02-29)", true,
       false},
      {"2021-12-31", "government met since 2021-12-31 (2021-12-31); independent stalled since 2020-02-29 (2020-02-29)",
       true, false},
      {"2022-01-01", "government met since 2021-12-31 (2021-12-31); independent met since 2022-01-01 (2022-01-01)",
       false, true},
  };
  for (const Row& row : rows) {
    INFO(row.today);
    const Story story = test::tell(tracker, row.today);
    CHECK(standings(tracker, story) == row.standings);
    CHECK(story.differ == row.differ);
    CHECK(story.final == row.final);
  }
}

}  // namespace
}  // namespace kept::timeline
