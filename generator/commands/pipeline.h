// The program, as a list of named steps. `check` and `build` share the first half, `diff` runs it at two revisions.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "check/waivers.h"
#include "chronicle/chronicle.h"
#include "commands/command.h"
#include "commands/steps.h"
#include "link/graph.h"
#include "model/kind.h"
#include "model/site.h"
#include "publish/staging.h"
#include "render/site.h"
#include "render/theme.h"
#include "search/index.h"
#include "source/snapshot.h"
#include "timeline/story.h"
#include "view/pages.h"

namespace kept::commands {

struct Settings {
  std::filesystem::path source;
  std::string revision;             // empty: the folder
  std::optional<base::Day> as_of;
  std::string base_url;             // empty: that of kept.yaml
  bool drafts = false;
  int jobs = 0;                     // 0: all cores
  std::string base;                 // a revision to compare with; empty: none
  std::vector<std::string> rules;   // `evidence/no-source=warning`
  std::shared_ptr<Steps> steps = std::make_shared<Steps>();
};

// From the options that several commands share. Failures: a date, address or number that is none.
base::Result<Settings> settings_from(const Given& given);

// Holds as long as the value returned lives.
std::shared_ptr<void> limit_threads(const Settings& settings);

// The words, templates and theme with which a site is drawn: Kept's own below those of the site. What is wrong with them is told.
struct Dress {
  Dress(const std::vector<std::string>& languages, const std::vector<base::File>& of_the_site, base::Report& report);
  Dress(const Dress&) = delete;

  std::vector<view::Messages> words;  // by language of the site, all with the same keys
  std::vector<base::File> files;
  render::Templates templates;  // point to the words
  render::Theme theme;
};

// A tracker read, linked and checked; whatever is wrong with it and with its templates stands in the report, by place.
struct Tracker {
  std::vector<base::File> files;
  std::vector<source::Skipped> skipped;
  std::unique_ptr<const model::Kinds> kinds;
  model::Site site;
  link::Graph graph;
  base::Day today;   // the day as of which the site is built
  base::Day latest;  // the later of that and the day of the run
  std::size_t content_files = 0;
  std::unique_ptr<const Dress> dress;
  std::unique_ptr<const Tracker> before;  // at the revision Settings::base, read and linked only; nullptr where it had no tracker
  std::vector<check::Waived> waived;
  base::Report report;
  std::optional<chronicle::Chronicle> history;  // nothing until read_history(), and where there is no repository
  chronicle::Releases releases;                 // none until read_history()
  std::optional<view::Beside> beside;           // of a named revision that stands beside today's site
  view::Clock clock;                            // what Settings turned
  std::vector<std::string> notices;             // what is amiss and no fault of the content
  search::Cost search_cost;                     // of all languages, once the site is published
};

base::Result<Tracker> read_tracker(const Settings& settings);

// The same from files that are at hand. `before` as in Tracker.
base::Result<Tracker> examine(source::Snapshot snapshot, const Settings& settings, std::unique_ptr<const Tracker> before = nullptr);

// How the record changed, from git. A repository that cannot be read is a notice; the site is built without its history.
void read_history(Tracker& tracker, const Settings& settings);

// The site in one of its languages. Points into the tracker and the stories, which must outlive it.
struct Edition {
  Edition(const Tracker& tracker, const std::vector<timeline::Story>& stories, const view::Messages& words, const std::vector<view::DataFile>& data, base::Report& report);
  Edition(const Edition&) = delete;

  std::optional<view::Translations> translations;  // none in the language of the originals
  view::Dates dates;
  view::Facts facts;
  std::vector<view::PagePlan> pages;

  void make_promise_rows();  // before pages are drawn: many show the same rows
};

// Every page of the site in every language, planned and not yet drawn. Points into the tracker, which must outlive it.
struct Plan {
  Plan(Tracker& tracker, Steps& steps);  // the tracker's report gains address/taken and alias/taken
  Plan(const Plan&) = delete;

  const Edition& original() const { return *editions.front(); }
  std::size_t pages() const;

  std::vector<timeline::Story> stories;
  std::vector<view::DataFile> data;                      // filled by writing it; the page that lists it is drawn afterwards
  std::vector<std::unique_ptr<Edition>> editions;  // in the order of kept.yaml: the first is that of the originals
};

// Reads the history and draws the site into `destination`. Nothing is written where the report has errors: then the summary is empty.
base::Result<std::optional<publish::Summary>> publish_site(Tracker& tracker, const Settings& settings, const std::filesystem::path& destination);

}  // namespace kept::commands
