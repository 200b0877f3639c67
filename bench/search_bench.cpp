// `kept_search_bench TRACKER SITE [ROUNDS]` writes of a tracker's site only what searching needs: the theme, the pages that search, the
// index. So a tracker may be larger than what the disk holds of its pages. Prints JSON: what the index cost, the fastest of
// so many rounds (1 without). `mib`: by which indexing made the peak of the process grow.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>

#include "commands/pipeline.h"

namespace {

using namespace kept;
namespace fs = std::filesystem;

long peak() {
  rusage used = {};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

int fail(std::string_view what) {
  fmt::print(stderr, "{}\n", what);
  return 3;
}

base::Result<void> write(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  if (std::ofstream(file, std::ios::binary) << bytes) return {};
  return base::failure(base::Failure::Kind::world, "Could not write " + file.string(), "");
}

base::Result<void> draw_searching(const commands::Tracker& tracker, const commands::Edition& edition, const render::Sink& sink) {
  std::vector<view::PagePlan> plans;
  for (const view::PagePlan& page : edition.pages)
    if (page.template_name == "search.html") plans.push_back(page);
  return render::draw(plans, tracker.dress->templates, edition.facts.words, tracker.site.base_url, sink);
}

base::Result<search::Cost> index(const commands::Plan& plan, const search::Sink& sink) {
  search::Cost all;
  for (const auto& edition : plan.editions) {
    auto cost = search::write_index(edition->facts, sink);
    if (!cost) return cost;
    all += *cost;
  }
  return all;
}

int run(const fs::path& source, const fs::path& site, int rounds) {
  commands::Settings settings;
  settings.source = source;
  auto tracker = commands::read_tracker(settings);
  if (!tracker) return fail(tracker.error().message);
  if (tracker->report.has_errors()) return fail("The tracker has errors: see `kept check`");
  commands::Plan plan(*tracker, *settings.steps);
  const render::Sink sink = [&](std::string_view path, std::string_view bytes) { return write(site / path, bytes); };
  for (const base::File& file : tracker->dress->theme.files)
    if (auto done = sink(file.path, file.bytes); !done) return fail(done.error().message);
  for (const auto& edition : plan.editions)
    if (auto done = draw_searching(*tracker, *edition, sink); !done) return fail(done.error().message);

  const long before = peak();
  auto best = index(plan, sink);
  const long grown = peak() - before;
  for (int round = 1; best && round < rounds; ++round)
    if (const auto again = index(plan, [](auto, auto) { return base::Result<void>(); }); again && again->processor < best->processor) best = again;
  if (!best) return fail(best.error().message);
  fmt::print("{{\"documents\": {}, \"terms\": {}, \"files\": {}, \"bytes\": {}, \"text_bytes\": {}, \"seconds\": {:.3f}, \"processor\": {:.3f}, \"mib\": {}}}\n", best->documents, best->terms,
             best->files, best->bytes, best->text, best->seconds, best->processor, grown);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 1;
  if (argc == 4) std::from_chars(argv[3], argv[3] + std::strlen(argv[3]), rounds);
  if (argc < 3 || argc > 4 || rounds < 1) {
    fmt::print(stderr, "Usage: kept_search_bench TRACKER SITE [ROUNDS]\n");
    return 2;
  }
  return run(argv[1], argv[2], rounds);
}
