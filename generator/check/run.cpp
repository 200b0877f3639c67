#include "check/run.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include "check/catalogue.h"
#include "check/passages.h"
#include "check/terms.h"

namespace kept::check {
namespace {

// A rule that looks, and how much of it one record or file has had. A file with ten thousand faults of one kind says so
// fifty times, then that there are more.
class Watch {
 public:
  static constexpr std::size_t most_of_a_kind = 50;

  Watch(const Rule& rule, base::Level level) : rule_(&rule), level_(level) {}

  const Rule& rule() const { return *rule_; }
  Tell into(base::Report& report, std::size_t& count) const {
    return Tell([this, &report, &count](Seen seen) {
      if (++count == most_of_a_kind) seen.message += "; there may be more of these";
      add(report, std::move(seen));
      return count < most_of_a_kind;
    });
  }
  Tell into(base::Report& report) const {
    return Tell([this, &report](Seen seen) {
      add(report, std::move(seen));
      return true;
    });
  }

 private:
  void add(base::Report& report, Seen seen) const {
    report.add({rule_->id, level_, std::move(seen.file), seen.at, std::move(seen.message), std::move(seen.hint), std::move(seen.fix)});
  }

  const Rule* rule_;
  base::Level level_;
};

using Watches = std::vector<Watch>;

Watches watches(const Levels& levels, bool (*looks)(const Rule&)) {
  Watches made;
  for (const Rule* rule : all_rules())
    if (const Level level = levels.of(*rule); level != Level::off && looks(*rule))
      made.emplace_back(*rule, level == Level::error ? base::Level::error : base::Level::warning);
  return made;
}

void look_at_records(const Sight& sight, const Levels& levels, base::Report& report) {
  const auto of_records = watches(levels, [](const Rule& rule) { return rule.record != nullptr; });
  const auto of_texts = watches(levels, [](const Rule& rule) { return rule.text != nullptr; });
  std::vector<base::Report> reports(sight.graph.records().size());
  tbb::parallel_for(std::size_t{0}, reports.size(), [&](std::size_t i) {
    const model::Record& record = sight.graph.records()[i];
    if (record.unreadable || record.implied()) return;
    for (const Watch& watch : of_records) {
      std::size_t count = 0;
      watch.rule().record(sight, static_cast<link::RecordId>(i), watch.into(reports[i], count));
    }
    if (of_texts.empty()) return;
    std::vector<std::size_t> counts(of_texts.size());
    std::vector<Tell> tells;
    for (std::size_t rule = 0; rule < of_texts.size(); ++rule) tells.push_back(of_texts[rule].into(reports[i], counts[rule]));
    each_passage(sight, record, [&](const Passage& passage) {
      for (std::size_t rule = 0; rule < of_texts.size(); ++rule) of_texts[rule].rule().text(sight, passage, tells[rule]);
    });
  });
  for (auto& own : reports) report.merge(std::move(own));
}

bool holds_content(const base::File& file) {
  const std::string_view path = file.path;
  return path == "kept.yaml" || (path.starts_with("content/") && (path.ends_with(".md") || path.ends_with(".yaml") || path.ends_with(".yml")));
}

void look_at_files(const Sight& sight, const Levels& levels, base::Report& report) {
  const auto of_files = watches(levels, [](const Rule& rule) { return rule.file != nullptr; });
  if (of_files.empty()) return;
  std::vector<base::Report> reports(sight.files.size());
  tbb::parallel_for(std::size_t{0}, reports.size(), [&](std::size_t i) {
    if (!holds_content(sight.files[i])) return;
    for (const Watch& watch : of_files) {
      std::size_t count = 0;
      watch.rule().file(sight, sight.files[i], watch.into(reports[i], count));
    }
  });
  for (auto& own : reports) report.merge(std::move(own));
}

}  // namespace

std::vector<Waived> run(const Sight& given, const Levels& levels, base::Report& report) {
  const Terms terms(given.site);
  Sight sight = given;
  sight.terms = &terms;
  base::Report seen;
  look_at_records(sight, levels, seen);
  look_at_files(sight, levels, seen);
  for (const Watch& watch : watches(levels, [](const Rule& rule) { return rule.whole != nullptr; }))
    watch.rule().whole(sight, watch.into(seen));
  levels.apply(report);
  report.merge(std::move(seen));
  report.sort();
  auto waived = waive(sight.files, sight.today, levels, report);
  report.sort();
  return waived;
}

}  // namespace kept::check
