#include "commands/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "base/nearest.h"
#include "commands/terminal.h"

namespace kept::commands {

using base::Failure;

Reading::Reading(Tracker read)
    : tracker(std::move(read)),
      dates(tracker.dress->words.front().language()),
      stories(timeline::tell_all(tracker.graph, {tracker.site.statuses, tracker.today, tracker.site.due_soon, tracker.site.stale_after})),
      facts{tracker.graph, stories, tracker.site, tracker.dress->words.front(), dates, tracker.today, nullptr, tracker.history ? &*tracker.history : nullptr} {}

base::Result<std::unique_ptr<Reading>> read_to_look_at(const Settings& settings, bool history) {
  auto tracker = read_tracker(settings);
  if (!tracker) return tl::unexpected<Failure>(std::move(tracker.error()));
  const auto& findings = tracker->report.findings();
  const auto errors = std::count_if(findings.begin(), findings.end(), [](const base::Finding& finding) { return finding.level == base::Level::error; });
  const auto& records = tracker->graph.records();
  const bool any = std::any_of(records.begin(), records.end(), [](const model::Record& record) { return !record.implied() && !record.unreadable; });
  const auto count = fmt::format("{} error{}", errors, errors == 1 ? "" : "s");
  if (errors && !any) return base::failure(Failure::Kind::content, fmt::format("No record could be read: {}", count), "`kept check` says what is wrong, and where");
  if (errors) std::cerr << fmt::format("The tracker has {}; what could not be read is left out. `kept check` says what is wrong.\n", count);
  if (history) read_history(*tracker, settings);
  for (const std::string& notice : tracker->notices) std::cerr << fmt::format("kept: warning: {}\n", fit_for_terminal(notice));
  return std::make_unique<Reading>(std::move(*tracker));
}

base::Result<const model::Kind*> kind_named(const model::Kinds& kinds, std::string_view name) {
  if (const model::Kind* kind = kinds.named(name)) return kind;
  std::vector<std::string> known;
  std::string all;
  for (const model::Kind& kind : kinds.all()) {
    known.push_back(kind.name);
    all += (all.empty() ? "" : ", ") + kind.name;
  }
  const model::Kind* by_folder = kinds.in_folder(name);
  return base::failure(Failure::Kind::usage, fmt::format("There is no kind “{}”", name), did_you_mean(by_folder ? by_folder->name : name, known, "The kinds are " + all));
}

std::string reference_to(const link::Graph& graph, link::Target target) {
  const model::Record& record = graph[target.record];
  const std::string name = record.kind->name + ":" + record.slug;
  if (target.part == 0) return name;
  const std::size_t index = target.part - 1;
  return name + "#" + (index < record.parts.size() ? record.parts[index].id : record.body.headings[index - record.parts.size()].id);
}

std::string did_you_mean(std::string_view wanted, const std::vector<std::string>& known, std::string otherwise) {
  const auto near = base::nearest(wanted, std::vector<std::string_view>(known.begin(), known.end()));
  return near ? fmt::format("Did you mean “{}”?", *near) : otherwise;
}

std::string_view id_of(timeline::Voice voice) {
  constexpr std::array<std::string_view, timeline::voices> ids = {"government", "civil-society", "independent"};
  return ids[static_cast<std::size_t>(voice)];
}

}  // namespace kept::commands
