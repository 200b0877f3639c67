// `kept_history_bench walk|read FOLDER` reads the history of a tracker's head and prints `seconds processor-seconds MiB commits`:
// the walk alone, or all that a build does, with what earlier builds have kept. MiB: by which the peak of the process grew.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <ctime>

#include "chronicle/chronicle.h"
#include "model/records.h"
#include "source/history.h"
#include "source/snapshot.h"

namespace {

using namespace kept;

long peak() {
  rusage used = {};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

struct Measured {
  double seconds, processor;
  long grown;
};

template <class Work>
Measured measure(Work work) {
  const long before = peak();
  const std::clock_t processor = std::clock();
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  return {took.count(), static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC, peak() - before};
}

int walk(const char* folder) {
  std::size_t commits = 0;
  const Measured measured = measure([&] {
    const auto archive = source::Archive::open(folder);
    if (!archive || !*archive) return;
    const auto head = (*archive)->commit("HEAD");
    source::Ledger ledger;
    if (head && *head && (*archive)->walk(**head, ledger, [](std::string_view path) { return path.ends_with(".md") || path.ends_with(".yaml"); })) commits = ledger.commits.size();
  });
  fmt::print("{:.3f} {:.3f} {} {}\n", measured.seconds, measured.processor, measured.grown, commits);
  return commits ? 0 : 1;
}

int read(const char* folder) {
  auto snapshot = source::read_revision(folder, "HEAD");
  if (!snapshot) return 1;
  const model::Kinds kinds = model::built_in_kinds();
  base::Report report;
  const model::Site site = model::read_site(snapshot->files.front().path == "kept.yaml" ? snapshot->files.front() : snapshot->files.back(), report);
  const auto graph = link::link(model::read_records(snapshot->files, kinds, site, report), kinds, false, report);
  std::size_t commits = 0;
  const Measured measured = measure([&] {
    const auto chronicle = chronicle::read(folder, "HEAD", graph);
    if (chronicle && *chronicle) commits = (*chronicle)->commits.size();
  });
  fmt::print("{:.3f} {:.3f} {} {}\n", measured.seconds, measured.processor, measured.grown, commits);
  return commits ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 3 ? argv[1] : "";
  if (what == "walk") return walk(argv[2]);
  if (what == "read") return read(argv[2]);
  std::fputs("Usage: kept_history_bench walk|read FOLDER\n", stderr);
  return 2;
}
