#include "check/run.h"

#include <tbb/parallel_for.h>

#include "check/catalogue.h"

namespace kept::check {
namespace {

struct Wanted {
  const Rule* rule;
  base::Level level;
};

std::vector<Wanted> wanted_rules(const Levels& levels) {
  std::vector<Wanted> wanted;
  for (const Rule* rule : all_rules())
    if (const Level level = levels.of(*rule); level != Level::off && (rule->record || rule->whole))
      wanted.push_back({rule, level == Level::error ? base::Level::error : base::Level::warning});
  return wanted;
}

Tell teller(const Wanted& wanted, base::Report& report) {
  return [&wanted, &report](Seen seen) {
    report.add({wanted.rule->id, wanted.level, std::move(seen.file), seen.at, std::move(seen.message),
                std::move(seen.hint), std::move(seen.fix)});
  };
}

}  // namespace

std::vector<Waived> run(const Sight& sight, const Levels& levels, base::Report& report) {
  const auto wanted = wanted_rules(levels);
  std::vector<base::Report> reports(sight.graph.records().size());
  tbb::parallel_for(std::size_t{0}, reports.size(), [&](std::size_t i) {
    const model::Record& record = sight.graph.records()[i];
    if (record.unreadable || record.implied()) return;
    for (const Wanted& one : wanted)
      if (one.rule->record) one.rule->record(sight, static_cast<link::RecordId>(i), teller(one, reports[i]));
  });
  levels.apply(report);
  for (auto& own : reports) report.merge(std::move(own));
  for (const Wanted& one : wanted)
    if (one.rule->whole) one.rule->whole(sight, teller(one, report));
  report.sort();
  auto waived = waive(sight.files, sight.today, levels, report);
  report.sort();
  return waived;
}

}  // namespace kept::check
