#include <tbb/global_control.h>

#include <catch2/catch.hpp>
#include <random>

#include "timeline/tale.h"

namespace kept::timeline {
namespace {

using test::Tracker;

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(engine_() % bound); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

  std::string date() {
    const std::uint32_t year = 2015 + below(15);
    switch (below(5)) {
      case 0:
        return fmt::format("{}", year);
      case 1:
        return fmt::format("{}-{:02}", year, 1 + below(12));
      case 2:
        return fmt::format("{}/{}", year, year + below(4));
      case 3:
        return fmt::format("{}~", year);
      default:
        return fmt::format("{}-{:02}-{:02}", year, 1 + below(12), 1 + below(28));
    }
  }

 private:
  std::mt19937 engine_;
};

std::string random_promise(Dice& dice) {
  constexpr const char* statuses[] = {"not-started", "started", "partly-met", "met", "stalled", "reversed"};
  constexpr const char* voices[] = {"government", "civil-society", "independent"};
  std::string text = "---\ntitle: A promise\ncountry: THA\n";
  if (!dice.one_in(4)) text += "made: " + dice.date() + "\n";
  if (!dice.one_in(3)) text += "due: " + dice.date() + "\n";
  if (dice.one_in(20)) text += "draft: yes\n";
  text += "updates:\n";
  for (std::uint32_t n = 1 + dice.below(9); n > 0; --n) {
    text += "  - {date: " + dice.date() + ", summary: News";
    if (!dice.one_in(3))
      text += fmt::format(", status: {}, voice: {}, sources: [s]", statuses[dice.below(6)], voices[dice.below(3)]);
    text += "}\n";
  }
  text += "milestones:\n";
  for (std::uint32_t n = 1 + dice.below(4); n > 0; --n)
    text += fmt::format("  - {{date: {}, title: A step{}}}\n", dice.date(),
                        dice.one_in(2) ? ", reached: " + dice.date() : "");
  return text + "---\n";
}

Tracker random_tracker(std::uint32_t seed, int promises) {
  Dice dice(seed);
  std::vector<base::File> files = {{"content/sources.yaml", "- id: s\n  title: A source\n"}};
  std::string outcomes = "---\ntitle: Talks\ndate: 2022\noutcomes:\n";
  for (int n = 0; n < promises; ++n) {
    files.push_back({fmt::format("content/commitments/p{:04}.md", n), random_promise(dice)});
    outcomes += fmt::format("  - {{id: r{}, type: decision, text: x, concerns: [p{:04}]}}\n", n,
                            dice.below(static_cast<std::uint32_t>(promises)));
  }
  files.push_back({"content/roundtables/talks.md", outcomes + "---\n"});
  Tracker tracker = kept::test::site_of(files, true);
  CHECK(kept::test::places(tracker.report) == "");
  return tracker;
}

std::string shown(const Tracker& tracker, const Story& story) {
  if (story.record == link::nowhere) return "no story\n";
  std::string text = tracker.graph[story.record].slug;
  for (const Standing& standing : story.standings) text += ", " + test::shown(tracker, story, standing);
  text += fmt::format(", {}{}{}{}{}", story.differ, story.final, story.overdue, story.due_soon, story.stale);
  if (story.last_heard) text += ", heard " + base::written(*story.last_heard);
  return text + "\n" + test::events(tracker, story) + "\n";
}

std::string all_shown(const Tracker& tracker, std::size_t threads) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  std::string text;
  for (const Story& story : tell_all(tracker.graph, test::measure(tracker, "2024-06-15")))
    text += shown(tracker, story);
  return text;
}

TEST_CASE("Stories do not depend on how many threads tell them") {
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    const Tracker tracker = random_tracker(seed, 300);
    const std::string alone = all_shown(tracker, 1);
    CHECK(alone.size() > 50'000);
    for (const std::size_t threads : {2u, 8u}) CHECK(all_shown(tracker, threads) == alone);
  }
}

TEST_CASE("Every tracked record has its own story at its own place, and all others an empty one") {
  const Tracker tracker = random_tracker(4, 50);
  const auto stories = tell_all(tracker.graph, test::measure(tracker, "2024-06-15"));
  REQUIRE(stories.size() == tracker.graph.records().size());
  for (link::RecordId id = 0; id < stories.size(); ++id) {
    const bool tracked = tracker.graph[id].kind->tracked();
    CHECK(stories[id].record == (tracked ? id : link::nowhere));
    CHECK(shown(tracker, stories[id]) ==
          shown(tracker, tracked ? tell(tracker.graph, id, test::measure(tracker, "2024-06-15")) : Story{}));
  }
}

TEST_CASE("What holds of every story holds of random ones on every day") {
  const Tracker tracker = random_tracker(5, 200);
  for (const char* today : {"2014-01-01", "2018-02-28", "2022-01-01", "2024-02-29", "2031-12-31"}) {
    for (const Story& story : tell_all(tracker.graph, test::measure(tracker, today))) {
      INFO(today << "\n" << shown(tracker, story));
      CHECK_FALSE((story.overdue && story.due_soon));
      CHECK_FALSE((story.final && (story.overdue || story.due_soon || story.stale)));
      CHECK((!story.final || story.assessed()));
      CHECK((!story.differ || (story.promiser && story.others && story.promiser->status != story.others->status)));
      CHECK((!story.last_heard || base::first_day(*story.last_heard) <= test::day(today)));
      for (const Standing& standing : story.standings) CHECK(base::first_day(standing.since) <= test::day(today));
      for (std::size_t i = 0; i < story.events.size(); ++i) {
        const Event& event = story.events[i];
        CHECK(event.ahead == (base::first_day(event.date) > test::day(today)));
        CHECK_FALSE((event.missed && (event.reached || event.ahead)));
        if (i > 0) CHECK_FALSE(base::earlier(event.date, story.events[i - 1].date));
      }
    }
  }
}

}  // namespace
}  // namespace kept::timeline
