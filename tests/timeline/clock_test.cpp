#include <catch2/catch.hpp>

#include "timeline/tale.h"

namespace kept::timeline {
namespace {

using test::promise;
using test::tell;
using test::Tracker;

const base::File sources = {"content/sources.yaml", "- id: s\n  title: A source\n"};

std::string flags(const Story& story) {
  std::string text;
  for (const auto& [flag, word] :
       {std::pair(story.overdue, "overdue"), std::pair(story.due_soon, "due soon"), std::pair(story.stale, "stale")})
    if (flag) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

TEST_CASE(
    "A promise is overdue from the day after the last day that its due date can mean, due soon in the months before") {
  struct Row {
    std::string due;
    std::string_view today, flags;
  };
  const std::vector<Row> rows = {
      {"2022-06-15", "2021-12-14", ""},  // six months are the default
      {"2022-06-15", "2021-12-15", "due soon"},
      {"2022-06-15", "2022-06-15", "due soon"},
      {"2022-06-15", "2022-06-16", "overdue"},
      {"2022-06-15", "2031-01-01", "overdue"},
      {"2022-02", "2022-02-28", "due soon"},
      {"2022-02", "2022-03-01", "overdue"},
      {"2024-02", "2024-02-29", "due soon"},
      {"2024-02", "2024-03-01", "overdue"},
      {"2022", "2022-01-01", ""},
      {"2022", "2022-06-30", ""},  // 30 June and six months are 30 December
      {"2022", "2022-07-01", "due soon"},
      {"2022", "2022-12-31", "due soon"},
      {"2022", "2023-01-01", "overdue"},
      {"2022~", "2022-12-31", "due soon"},
      {"2022?", "2023-01-01", "overdue"},
      {"2020/2022", "2021-06-01", ""},
      {"2020/2022", "2022-12-31", "due soon"},
      {"2020/2022", "2023-01-01", "overdue"},
      {"../2022", "2023-01-01", "overdue"},
      {"2020/..", "2999-12-31", ""},
  };
  for (const Row& row : rows) {
    INFO(row.due << " on " << row.today);
    const Tracker tracker = promise("due: " + row.due + "\n");
    const Story story = tell(tracker, row.today);
    CHECK(flags(story) == row.flags);
    CHECK(base::written(*story.due) == row.due);
  }
}

TEST_CASE("The site says how long before a due date is soon, and after which silence a promise is stale") {
  const Tracker tracker = promise("made: 2022-01-31\ndue: 2022-06-15\n",
                                  {{"kept.yaml", "title: A\ndue_soon: 2 weeks\nstale_after: 1 month\n"}});
  CHECK(flags(tell(tracker, "2022-02-28")) == "");
  CHECK(flags(tell(tracker, "2022-03-01")) == "stale");
  CHECK(flags(tell(tracker, "2022-05-31")) == "stale");
  CHECK(flags(tell(tracker, "2022-06-01")) == "due soon, stale");
  CHECK(flags(tell(tracker, "2022-06-16")) == "overdue, stale");
}

TEST_CASE("A promise is stale from the day after the site's patience with the last dated news is over") {
  struct Row {
    std::string fields;
    std::string_view today;
    bool stale;
  };
  const std::vector<Row> rows = {
      {"", "2999-01-01", false},  // never heard of: nothing to grow old
      {"made: 2024-03-15\n", "2025-03-15", false},
      {"made: 2024-03-15\n", "2025-03-16", true},
      {"made: 2024-02-29\n", "2025-02-28", false},
      {"made: 2024-02-29\n", "2025-03-01", true},
      {"made: 2024-03\n", "2025-03-31", false},
      {"made: 2024-03\n", "2025-04-01", true},
      {"made: 2024\n", "2025-12-31", false},
      {"made: 2024\n", "2026-01-01", true},
      {"made: 2020\nupdates:\n  - {date: 2024-03-15, summary: News}\n", "2025-03-15", false},
      {"made: 2020\nupdates:\n  - {date: 2024-03-15, summary: News}\n", "2025-03-16", true},
      {"made: 2020\nmilestones:\n  - {date: 2024, title: A step, reached: 2024-03-15}\n", "2025-03-15", false},
      {"made: 2020\nmilestones:\n  - {date: 2024, title: A step, reached: 2024-03-15}\n", "2025-03-16", true},
  };
  for (const Row& row : rows) {
    INFO(row.fields << "on " << row.today);
    const Tracker tracker = promise(row.fields);
    const Story story = tell(tracker, row.today);
    CHECK(story.stale == row.stale);
    CHECK_FALSE(story.assessed());  // stale or not, nobody has said how it stands
  }
}

TEST_CASE("Nothing is due, soon or stale once a promise is final") {
  const std::string fields = "made: 2010\ndue: 2012\nupdates:\n  - {date: 2011, voice: government, status: ";
  CHECK(flags(tell(promise(fields + "started, sources: [s]}\n", {sources}), "2026-01-01")) == "overdue, stale");
  CHECK(flags(tell(promise(fields + "met, sources: [s]}\n", {sources}), "2026-01-01")) == "");
  CHECK(flags(tell(promise(fields + "met, sources: [s]}\n", {sources}), "2010-12-31")) == "");
  CHECK(flags(tell(promise(fields + "started, sources: [s]}\n", {sources}), "2012-07-01")) == "due soon");
}

TEST_CASE("Last heard is the latest of when it was made, updated or reached a milestone, and never of what is ahead") {
  struct Row {
    std::string fields, heard;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"due: 2020\n", ""},
      {"made: 2019-01\n", "2019-01"},
      {"made: 2019-01\nupdates:\n  - {date: 2020-05-06, summary: News}\n", "2020-05-06"},
      {"updates:\n  - {date: 2020-05-06, summary: News}\n  - {date: 2018, summary: Older news}\n", "2020-05-06"},
      {"updates:\n  - {date: 2020, summary: News}\n  - {date: 2020-05, summary: In its midst}\n", "2020"},
      {"made: 2019\nmilestones:\n  - {date: 2022, title: A step, reached: 2021-07}\n", "2021-07"},
      {"made: 2019\nmilestones:\n  - {date: 2022, title: A step, reached: yes}\n", "2019"},
      {"made: 2019\nmilestones:\n  - {date: 2022, title: A step, reached: no}\n", "2019"},
      {"made: 2019\nindicators:\n  - {id: i, title: I, observations: [{date: 2024, value: 1}]}\n", "2019"},
      {"made: 2026-06-15\n", "2026-06-15"},
      {"made: 2026-06-16\n", ""},
      {"made: 2019\nupdates:\n  - {date: 2026-06-16, summary: Tomorrow}\n", "2019"},
      {"made: 2019\nmilestones:\n  - {date: 2022, title: A step, reached: 2027}\n", "2019"},
      {"made: 2019\nupdates:\n  - {date: 2026, summary: This year}\n", "2026"},
  };
  for (const Row& row : rows) {
    INFO(row.fields);
    const Tracker tracker = promise(row.fields);
    const Story story = tell(tracker, "2026-06-15");
    CHECK((story.last_heard ? base::written(*story.last_heard) : "") == row.heard);
  }
}

}  // namespace
}  // namespace kept::timeline
