#include <fmt/format.h>

#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands/diff_formats.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "commands/show.h"
#include "commands/terminal.h"
#include "diff/say.h"
#include "diff/trackers.h"
#include "source/relation.h"

namespace kept::commands {
namespace {

constexpr std::array<std::string_view, 3> formats = {"human", "md", "json"};
constexpr Option diff_format_option = {"format", 0, "human|md|json", "how to report; md is made for a comment on a pull request", "human", formats};
constexpr std::array options = {source_option, as_of_option, drafts_option, diff_format_option};
constexpr std::array operands = {Operand{"A..B", "two revisions; A...B since B left A; A alone: the folder as it is"}};

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

  diff::Side side() const { return {tracker.graph, stories, tracker.site.statuses, tracker.report.findings()}; }
};

base::Result<Read> read(Settings settings, const std::string& revision) {
  settings.revision = revision;
  auto tracker = read_tracker(settings);
  if (!tracker) return tl::unexpected<base::Failure>(std::move(tracker.error()));
  Read made{std::move(*tracker), {}};
  const auto& site = made.tracker.site;
  made.stories = timeline::tell_all(made.tracker.graph, {site.statuses, made.tracker.today, site.due_soon, site.stale_after});
  return made;
}

int run_diff(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const auto asked = revisions_from(given.operands.front());
  if (!asked) return show_failure(asked.error());
  const auto revisions = settled(*asked, settings->source);
  if (!revisions) return show_failure(revisions.error());
  const auto before = read(*settings, revisions->before);
  if (!before) return show_failure(before.error());
  const auto after = read(*settings, revisions->after);
  if (!after) return show_failure(after.error());
  const auto change = diff::compare(before->side(), after->side());
  const auto lines = diff::say(change, before->side(), after->side());
  const auto format = given.get("format");
  std::cout << (format == "md" ? diff_markdown(change, lines) : format == "json" ? diff_json(change, lines) : diff_human(change, lines));
  return 0;
}

}  // namespace

const Command diff_command = {"diff", "say what a change means, from two revisions", options, operands, run_diff};

}  // namespace kept::commands
