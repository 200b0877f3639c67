#include "commands/pipeline.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <future>
#include <set>

#include "check/run.h"
#include "commands/leaving.h"
#include "model/records.h"
#include "render/built_in.h"
#include "render/formats/headers.h"
#include "render/words.h"
#include "source/keeping.h"
#include "view/rows.h"

namespace kept::commands {
namespace {

using base::Failure;

constexpr const char* site_file = "kept.yaml";

// SOURCE_DATE_EPOCH, else the commit's date, else today; all in UTC, so that a time zone changes nothing.
base::Result<base::Day> day_of(const source::Snapshot& snapshot) {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch && *epoch) {
    std::int64_t seconds = 0;
    const std::string_view text = epoch;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr std::int64_t last = 253402300799;  // the end of the year 9999
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > last)
      return base::failure(Failure::Kind::usage, fmt::format("SOURCE_DATE_EPOCH is “{}”, which is no time", text), "It holds whole seconds since 1 January 1970; unset it, or say --as-of");
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  }
  if (snapshot.revision_day) return *snapshot.revision_day;
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

base::Result<source::Snapshot> read_source(const Settings& settings) {
  settings.steps->begin("Reading the source");
  return settings.revision.empty() ? source::read_folder(settings.source) : source::read_revision(settings.source, settings.revision);
}

const base::File* find_file(const std::vector<base::File>& files, std::string_view path) {
  const auto found = std::lower_bound(files.begin(), files.end(), path, [](const base::File& f, std::string_view p) { return f.path < p; });
  return found != files.end() && found->path == path ? &*found : nullptr;
}

std::string_view bytes_of(const std::vector<base::File>& files, std::string_view path) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const base::File& file) { return file.path == path; });
  return found == files.end() ? std::string_view() : std::string_view(found->bytes);
}

base::Result<void> publish_assets(const Tracker& tracker, const render::Theme& theme, const render::Sink& sink) {
  for (const base::File& file : theme.files)
    if (auto done = sink(file.path, file.bytes); !done) return done;
  for (const std::string& path : tracker.graph.assets())
    if (const base::File* file = find_file(tracker.files, path))
      if (auto done = sink(path.substr(std::string_view("content/").size()), file->bytes); !done) return done;
  return {};
}

// What must survive a build whatever the destination is called.
std::vector<std::filesystem::path> protected_folders(const std::filesystem::path& source) {
  std::vector<std::filesystem::path> folders;
  for (const char* name : {"content", "templates", "theme", ".git"})
    if (std::error_code error; std::filesystem::exists(source / name, error)) folders.push_back(source / name);
  return folders;
}

// Records are taken from the shelf (model/shelf.h); what the folder holds is put back there, other revisions leave it as it is.
enum class Shelving : std::uint8_t { take, take_and_put_back };

std::future<model::StoredShelf> fetch_shelf(const Settings& settings) {
  return std::async(std::launch::async, [place = source::keeping_place(settings.source, "records")] { return model::StoredShelf(place); });
}

base::Result<Tracker> read_and_link(source::Snapshot snapshot, const Settings& settings, std::future<model::StoredShelf> stored, Shelving shelving) {
  const auto today = day_of(snapshot);
  if (!today) return tl::unexpected<Failure>(today.error());
  Tracker tracker;
  tracker.today = settings.as_of.value_or(*today);
  tracker.latest = std::max(tracker.today, *today);
  tracker.clock.as_of = settings.as_of;
  if (snapshot.superseded) {
    tracker.clock.revision = snapshot.revision.substr(0, 7);
    tracker.clock.recorded = snapshot.revision_day;
  }
  tracker.files = std::move(snapshot.files);
  tracker.skipped = std::move(snapshot.skipped);
  const base::File* kept_yaml = find_file(tracker.files, site_file);
  if (!kept_yaml)
    return base::failure(Failure::Kind::usage, fmt::format("There is no kept.yaml in {}", settings.source.string()), "Name the tracker's folder with --source, or write a kept.yaml that holds `title: …`");
  tracker.kinds = std::make_unique<const model::Kinds>(model::built_in_kinds());
  tracker.site = model::read_site(*kept_yaml, tracker.report);
  if (!settings.base_url.empty()) tracker.site.base_url = settings.base_url;
  settings.steps->begin("Reading the records");
  const model::Shelf shelf(stored.get(), kept_yaml->bytes, *tracker.kinds, shelving == Shelving::take_and_put_back);
  auto records = model::read_records(tracker.files, *tracker.kinds, tracker.site, tracker.report, settings.steps->of_each("files"), &shelf);
  tracker.content_files = records.files;
  settings.steps->begin("Following the links");
  tracker.graph = link::link(std::move(records), *tracker.kinds, settings.drafts, tracker.report);
  return tracker;
}

}  // namespace

Dress::Dress(const std::vector<std::string>& languages, const std::vector<base::File>& of_the_site, base::Report& report)
    : words(render::words(languages, of_the_site, report)), files(render::with_overrides(of_the_site)), templates(render::load_templates(files, words.front(), report)), theme(render::theme(files)) {}

namespace {

base::Result<Tracker> examine(source::Snapshot snapshot, const Settings& settings, std::unique_ptr<const Tracker> before, std::future<model::StoredShelf> stored, Shelving shelving) {
  auto read = read_and_link(std::move(snapshot), settings, std::move(stored), shelving);
  if (!read) return read;
  Tracker& tracker = *read;
  tracker.before = std::move(before);
  settings.steps->begin("Reading templates and words");
  tracker.dress = std::make_unique<const Dress>(tracker.site.languages, tracker.files, tracker.report);
  auto levels = check::levels_of(tracker.site.checks, tracker.report);
  for (const std::string& rule : settings.rules)
    if (auto set = check::set_level(levels, rule); !set) return tl::unexpected<Failure>(std::move(set.error()));
  settings.steps->begin("Checking");
  const link::Graph* graph_before = tracker.before ? &tracker.before->graph : nullptr;
  tracker.waived = check::run({tracker.graph, tracker.site, tracker.files, tracker.today, graph_before, tracker.latest}, levels, tracker.report);
  return read;
}

}  // namespace

base::Result<Tracker> examine(source::Snapshot snapshot, const Settings& settings, std::unique_ptr<const Tracker> before) {
  return examine(std::move(snapshot), settings, std::move(before), fetch_shelf(settings), Shelving::take);
}

base::Result<Tracker> read_tracker(const Settings& settings) {
  auto stored = fetch_shelf(settings);
  auto snapshot = read_source(settings);
  if (!snapshot) return tl::unexpected<Failure>(std::move(snapshot.error()));
  std::unique_ptr<const Tracker> before;
  if (!settings.base.empty()) {
    auto base = source::read_revision(settings.source, settings.base);
    if (!base) return tl::unexpected<Failure>(std::move(base.error()));
    if (find_file(base->files, site_file)) {
      auto read = read_and_link(std::move(*base), settings, fetch_shelf(settings), Shelving::take);
      if (!read) return read;
      before = std::make_unique<const Tracker>(std::move(*read));
    }
  }
  return examine(std::move(*snapshot), settings, std::move(before), std::move(stored), settings.revision.empty() ? Shelving::take_and_put_back : Shelving::take);
}

void read_history(Tracker& tracker, const Settings& settings) {
  settings.steps->begin("Reading the history");
  auto history = chronicle::read(settings.source, settings.revision.empty() ? "HEAD" : settings.revision, tracker.graph);
  if (!history) {
    tracker.notices.push_back(fmt::format("The history is left out. {}{}{}", history.error().message, history.error().hint.empty() ? "" : ". ", history.error().hint));
    return;
  }
  tracker.history = std::move(*history);
  if (tracker.history && !tracker.history->undated.empty())
    tracker.notices.push_back(fmt::format("The date of {} {} is none that a calendar has (the first is {}): what they changed is left out of the history", tracker.history->undated.size(),
                                          tracker.history->undated.size() == 1 ? "commit" : "commits", tracker.history->undated.front().substr(0, 7)));
  if (tracker.history) {
    auto releases = chronicle::releases(settings.source, tracker.site.releases, tracker.history->head, *tracker.kinds);
    if (releases) tracker.releases = std::move(*releases);
    else tracker.notices.push_back(fmt::format("The releases are left out. {}", releases.error().message));
  }
  if (tracker.history && tracker.history->incomplete)
    tracker.notices.push_back("The history is incomplete: this clone holds only the newest commits. Run `git fetch --unshallow`; in a CI checkout set `fetch-depth: 0`");
}

Edition::Edition(const Tracker& tracker, const std::vector<timeline::Story>& stories, const view::Messages& words, const std::vector<view::DataFile>& data,
                 base::Report& report)
    : translations(words.language() == tracker.site.languages.front() ? std::nullopt : std::optional<view::Translations>(std::in_place, tracker.graph, words.language())),
      dates(words.language()),
      facts{tracker.graph, stories, tracker.site, words, dates, tracker.today, translations ? &*translations : nullptr, tracker.history ? &*tracker.history : nullptr, tracker.clock, &tracker.releases, tracker.beside ? &*tracker.beside : nullptr},
      pages(view::pages(facts, {tracker.dress->theme.stylesheet, tracker.dress->theme.script, &data, bytes_of(tracker.dress->files, "theme/map/land.txt"), bytes_of(tracker.dress->files, "theme/map/places.txt"), tracker.dress->theme.search}, report)) {}

void Edition::make_promise_rows() {
  const auto promises = view::tracked(facts);
  std::vector<view::Shared<view::PromiseRow>> rows(facts.graph.records().size());
  tbb::parallel_for(std::size_t{0}, promises.size(), [&](std::size_t i) { rows[promises[i]] = view::Shared(view::make_promise_row(facts, promises[i])); });
  facts.promise_rows = std::move(rows);
}

Plan::Plan(Tracker& tracker, Steps& steps) {
  steps.begin("Telling the stories");
  stories = timeline::tell_all(tracker.graph, {tracker.site.statuses, tracker.today, tracker.site.due_soon, tracker.site.stale_after});
  steps.begin("Planning the pages");
  for (const view::Messages& words : tracker.dress->words) {
    base::Report again;  // the others stand at the same addresses: what is wrong with them has been said
    editions.push_back(std::make_unique<Edition>(tracker, stories, words, data, editions.empty() ? tracker.report : again));
  }
  tracker.report.sort();
}

std::size_t Plan::pages() const {
  std::size_t all = 0;
  for (const auto& edition : editions) all += edition->pages.size();
  return all;
}

namespace {

base::Result<void> draw_site(Tracker& tracker, Plan& plan, Steps& steps, const render::Sink& sink) {
  const Dress& dress = *tracker.dress;
  steps.begin("Making the rows of lists");
  for (const auto& edition : plan.editions) edition->make_promise_rows();
  steps.begin("Writing data, feeds and calendars");
  if (auto done = publish_assets(tracker, dress.theme, sink); !done) return done;
  if (auto done = render::write_formats(plan.original().facts, sink, plan.data); !done) return done;
  steps.begin("Drawing the pages", plan.pages());
  const auto counted = [&](std::string_view path, std::string_view bytes) {
    steps.count();
    return sink(path, bytes);
  };
  for (const auto& edition : plan.editions)
    if (auto done = render::draw(edition->pages, dress.templates, edition->facts.words, tracker.site.base_url, counted, steps.of_each("templates")); !done) return done;
  steps.begin("Making the search index");
  for (const auto& edition : plan.editions) {
    auto cost = search::write_index(edition->facts, sink);
    if (!cost) return tl::unexpected<Failure>(std::move(cost.error()));
    tracker.search_cost += *cost;
  }
  return {};
}

std::set<std::string, std::less<>> paths_of(const Plan& plan) {
  std::set<std::string, std::less<>> paths;
  for (const auto& edition : plan.editions)
    for (const view::PagePlan& page : edition->pages) paths.insert(page.path);
  return paths;
}

// A named revision, told as of its own day, in today's templates and theme: those of old might not fit this program, and its
// words might name what is not there any more. What could not be read in it is missing, and a notice says so.
base::Result<Tracker> read_version(const Tracker& today, const model::NamedRevision& named, const Settings& settings) {
  auto snapshot = source::read_revision(settings.source, named.revision);
  if (!snapshot)
    return base::failure(Failure::Kind::usage, fmt::format("The version “{}” of kept.yaml cannot be built. {}", named.name, snapshot.error().message),
                         "Name a tag, branch or commit that is here; a CI checkout needs its whole history (`fetch-depth: 0`)");
  const auto day = snapshot->revision_day;
  Settings then = settings;
  then.revision = named.revision;
  then.base_url.clear();
  snapshot->superseded = true;
  auto read = read_and_link(std::move(*snapshot), then, fetch_shelf(then), Shelving::take);
  if (!read) return read;
  Tracker& old = *read;
  if (day && !settings.as_of) old.today = old.latest = *day;
  old.site.base_url = today.site.base_url.empty() ? "" : today.site.base_url + "at/" + named.name + "/";
  old.site.repository = today.site.repository;
  old.site.branch = today.site.branch;
  old.site.versions.clear();
  read_history(old, then);
  base::Report of_dress;  // has been told of today's
  old.dress = std::make_unique<const Dress>(old.site.languages, today.files, of_dress);
  return read;
}

base::Result<void> draw_version(Tracker& today, const Plan& plan_today, const model::NamedRevision& named, const Settings& settings, const render::Sink& sink) {
  auto read = read_version(today, named, settings);
  if (!read) return tl::unexpected<Failure>(std::move(read.error()));
  Tracker& old = *read;
  old.beside = view::Beside{named.name, paths_of(plan_today), today.site.base_url};
  const std::string folder = "at/" + named.name + "/";
  const auto taken = old.beside->pages.lower_bound(folder);
  if (taken != old.beside->pages.end() && taken->starts_with(folder))
    return base::failure(Failure::Kind::usage, fmt::format("The version “{}” of kept.yaml would stand where the page {} stands", named.name, *taken), "Give the version or the page another name");
  const auto unread = std::count_if(old.report.findings().begin(), old.report.findings().end(), [](const base::Finding& finding) { return finding.level == base::Level::error; });
  if (unread) today.notices.push_back(fmt::format("The version “{}” has {} errors; what could not be read is missing from it", named.name, unread));
  Plan plan(old, *settings.steps);
  return draw_site(old, plan, *settings.steps, [&](std::string_view path, std::string_view bytes) { return sink(folder + std::string(path), bytes); });
}

}  // namespace

base::Result<std::optional<publish::Summary>> publish_site(Tracker& tracker, const Settings& settings, const std::filesystem::path& destination) {
  read_history(tracker, settings);
  const auto held = std::make_shared<Plan>(tracker, *settings.steps);
  leave(held);
  Plan& plan = *held;
  if (tracker.report.has_errors()) return std::nullopt;

  auto staging = publish::Staging::open(destination, protected_folders(settings.source));
  if (!staging) return tl::unexpected<Failure>(std::move(staging.error()));
  const render::Sink sink = [&](std::string_view path, std::string_view bytes) { return staging->add(path, bytes); };
  std::set<std::string> folders;
  for (const std::string& path : paths_of(plan))
    if (const auto slash = path.find('/'); slash != path.npos) folders.insert(path.substr(0, slash));
  if (auto done = sink("_headers", render::headers(folders)); !done) return tl::unexpected<Failure>(std::move(done.error()));
  if (auto done = draw_site(tracker, plan, *settings.steps, sink); !done) return tl::unexpected<Failure>(std::move(done.error()));
  for (const model::NamedRevision& named : tracker.site.versions)
    if (auto done = draw_version(tracker, plan, named, settings, sink); !done) return tl::unexpected<Failure>(std::move(done.error()));
  settings.steps->begin("Putting the site in place");
  auto summary = staging->commit();
  if (!summary) return tl::unexpected<Failure>(std::move(summary.error()));
  settings.steps->end();
  return std::move(*summary);
}

}  // namespace kept::commands
