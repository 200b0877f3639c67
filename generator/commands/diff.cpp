#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands/diff_formats.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "commands/show.h"
#include "commands/terminal.h"
#include "diff/say.h"
#include "diff/settings.h"
#include "diff/trackers.h"
#include "source/relation.h"

namespace kept::commands {
namespace {

constexpr std::array<std::string_view, 3> diff_formats = {"human", "md", "json"};
constexpr Option diff_format_option = {"format", 0, "human|md|json", "how to report; md is made for a comment on a pull request", "human", diff_formats};
constexpr std::array diff_options = {source_option, as_of_option, drafts_option, diff_format_option};
constexpr std::array diff_operands = {Operand{"A..B", "two revisions; A...B since B left A; A alone: the folder as it is"}};

struct Revisions {
  std::string before, after;  // an empty `after`: the folder
  bool from_ancestor = false;
};

base::Result<Revisions> revisions_from(std::string_view range) {
  const auto dots = range.find("..");
  if (dots == std::string_view::npos) return Revisions{std::string(range), ""};
  auto after = range.substr(dots + 2);
  const bool from_ancestor = after.starts_with('.');
  if (from_ancestor) after.remove_prefix(1);
  const auto before = range.substr(0, dots);
  if (before.empty() && after.empty()) return base::failure(base::Failure::Kind::usage, fmt::format("“{}” names no revisions", range), "Write for example main..HEAD");
  return Revisions{before.empty() ? "HEAD" : std::string(before), after.empty() ? "HEAD" : std::string(after), from_ancestor};
}

// A...B is what B changed since it left A, as on a pull request. Histories that never meet are compared as plain trees.
base::Result<Revisions> settled(Revisions revisions, const std::filesystem::path& source) {
  if (revisions.after.empty()) return revisions;
  auto ancestor = source::common_ancestor(source, revisions.before, revisions.after);
  if (!ancestor) return tl::unexpected<base::Failure>(std::move(ancestor.error()));
  if (!*ancestor) std::cerr << fmt::format("{} and {} have no commit in common here; they are compared as plain trees\n", fit_for_terminal(revisions.before), fit_for_terminal(revisions.after));
  else if (revisions.from_ancestor) revisions.before = **ancestor;
  return revisions;
}

// A revision with all that a comparison looks at.
struct Read {
  Tracker tracker;
  std::vector<timeline::Story> stories;
  std::vector<diff::Excused> excused;
  bool empty = false;  // it holds no tracker

  diff::Side side() const { return {tracker.graph, stories, tracker.site.statuses, tracker.report.findings(), excused}; }
  std::span<const base::File> files() const { return empty ? std::span<const base::File>() : tracker.files; }
};

bool holds_tracker(const source::Snapshot& snapshot) {
  return std::any_of(snapshot.files.begin(), snapshot.files.end(), [](const base::File& file) { return file.path == "kept.yaml"; });
}

base::Result<Read> read(source::Snapshot snapshot, Settings settings, const std::string& revision) {
  settings.revision = revision;
  const bool empty = !holds_tracker(snapshot);
  if (empty) snapshot.files = {{"kept.yaml", "title: None yet\n"}};
  auto tracker = examine(std::move(snapshot), settings);
  if (!tracker) return tl::unexpected<base::Failure>(std::move(tracker.error()));
  Read made{std::move(*tracker), {}, {}, empty};
  const auto& site = made.tracker.site;
  made.stories = timeline::tell_all(made.tracker.graph, {site.statuses, made.tracker.today, site.due_soon, site.stale_after});
  for (const check::Waived& one : made.tracker.waived) made.excused.push_back({one.finding, one.until, one.reason});
  return made;
}

base::Result<source::Snapshot> snapshot_of(const Settings& settings, const std::string& revision) {
  return revision.empty() ? source::read_folder(settings.source) : source::read_revision(settings.source, revision);
}

std::string called(const std::string& revision) {
  constexpr std::size_t id = 40, short_id = 7;  // the ancestor of two revisions is known by its id
  return revision.empty() ? "The folder" : revision.size() == id ? revision.substr(0, short_id) : revision;
}

// The change that brings a tracker begins with none: everything is new.
base::Result<std::pair<Read, Read>> read_both(const Settings& settings, const Revisions& revisions) {
  auto before = snapshot_of(settings, revisions.before);
  if (!before) return tl::unexpected<base::Failure>(std::move(before.error()));
  auto after = snapshot_of(settings, revisions.after);
  if (!after) return tl::unexpected<base::Failure>(std::move(after.error()));
  const bool was = holds_tracker(*before), is = holds_tracker(*after);
  if (!was && !is) return base::failure(base::Failure::Kind::usage, fmt::format("There is no kept.yaml in {}, before or after", settings.source.string()), "Name the tracker's folder with --source");
  if (!was || !is) std::cerr << fmt::format("{} holds no tracker\n", fit_for_terminal(called(was ? revisions.after : revisions.before)));
  auto first = read(std::move(*before), settings, revisions.before);
  if (!first) return tl::unexpected<base::Failure>(std::move(first.error()));
  auto second = read(std::move(*after), settings, revisions.after);
  if (!second) return tl::unexpected<base::Failure>(std::move(second.error()));
  return std::pair(std::move(*first), std::move(*second));
}

std::vector<diff::Line> lines_of(const diff::TrackerChange& change, const Read& before, const Read& after) {
  auto lines = diff::say(change, before.side(), after.side());
  for (auto& more : {diff::say_settings(before.files(), after.files()), diff::say_files(before.files(), after.files())}) lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

int run_diff(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const auto asked = revisions_from(given.operands.front());
  if (!asked) return show_failure(asked.error());
  const auto revisions = settled(*asked, settings->source);
  if (!revisions) return show_failure(revisions.error());
  const auto both = read_both(*settings, *revisions);
  if (!both) return show_failure(both.error());
  const auto& [before, after] = *both;
  const auto change = diff::compare(before.side(), after.side(), diff::Items::matched);
  const auto lines = lines_of(change, before, after);
  const auto format = given.get("format");
  std::cout << (format == "md" ? diff_markdown(change, lines) : format == "json" ? diff_json(change, lines) : diff_human(change, lines));
  return 0;
}

}  // namespace

const Command diff_command = {"diff", "say what a change means, from two revisions", diff_options, diff_operands, run_diff};

}  // namespace kept::commands
