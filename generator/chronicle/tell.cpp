#include <tbb/parallel_for.h>

#include <algorithm>
#include <unordered_map>

#include "chronicle/memory.h"
#include "chronicle/threads.h"
#include "model/layout.h"

namespace kept::chronicle {
namespace {

using source::Id;
using source::Step;

constexpr std::size_t most_bytes = 128u << 20;  // of versions that are held at once
constexpr std::size_t usual_bytes = 2000;        // of one version, until some have been read

// The steps of a walk, oldest first, with what each did to records.
class Telling {
 public:
  Telling(const source::Archive& archive, const model::Kinds& kinds, const source::Walk& walk, Memory& memory) : archive_(archive), versions_(archive, kinds), walk_(walk), memory_(memory) {}

  bool learnt() const { return learnt_; }
  bool lacking() const { return lacking_; }

  std::vector<const Notes*> run() {
    for (auto step = walk_.steps.rbegin(); step != walk_.steps.rend(); ++step) steps_.push_back(prepared(*step));
    compare_unknown();
    std::vector<const Notes*> told;
    for (Prepared& step : steps_) told.push_back(&settled(step));
    return told;
  }

 private:
  struct Prepared {
    Id commit;
    std::vector<FilePair> files;
    std::uint64_t fingerprint = 0;
    std::optional<Notes> fresh;
  };

  Prepared prepared(const Step& step) const {
    Prepared made{memory_.ledger.commits[step.commit].id, {}, 0, {}};
    for (const Step::Change& change : step.changes) {
      made.files.push_back({memory_.ledger.paths[change.file.path], change.file.before, change.file.after, change.others});
      made.fingerprint = made.files.back().fingerprint(made.fingerprint);
    }
    return made;
  }

  bool known(const Prepared& step) const {
    const auto found = memory_.notes.find(step.commit);
    return found != memory_.notes.end() && found->second.fingerprint == step.fingerprint;
  }

  // Steps that are compared one after the other, so that each version is read once.
  struct Run {
    std::vector<Prepared*> steps;
    std::vector<std::uint32_t> versions;  // in `order_`; each once, sorted
  };

  // What no earlier build has compared, on all cores. Commits that changed a single file go file by file, from its first to its last.
  // Versions are read as it takes the least work, batch by batch: few enough to be held at once.
  void compare_unknown() {
    std::vector<Run> runs = unknown_runs();
    std::size_t mean = usual_bytes;
    for (std::size_t first = 0; first < runs.size();) {
      std::size_t end = first;
      std::vector<std::uint32_t> versions;
      for (; end < runs.size() && (end == first || (versions.size() + runs[end].versions.size()) * mean <= most_bytes); ++end)
        versions.insert(versions.end(), runs[end].versions.begin(), runs[end].versions.end());
      sort_once(versions);
      const Versions::Load load = versions_.hold(order_, versions, most_bytes);
      mean = std::max<std::size_t>(1, load.bytes / std::max<std::size_t>(1, load.count));
      // Where they were longer than thought, what is not at hand waits for the next batch; a run too long for any is read as it goes.
      if (load.count < versions.size()) {
        const std::uint32_t left = versions[load.count];
        const auto place = [&](std::size_t i) { return runs.begin() + static_cast<std::ptrdiff_t>(i); };
        end = static_cast<std::size_t>(std::stable_partition(place(first), place(end), [&](const Run& run) { return run.versions.empty() || run.versions.back() < left; }) - runs.begin());
        end = std::max(end, first + 1);
      }
      tbb::parallel_for(first, end, [&](std::size_t i) { compare(runs[i]); });
      first = end;
    }
    versions_.let_go();
  }

  void compare(const Run& run) const {
    Versions::Last last;
    for (Prepared* step : run.steps) step->fresh = versions_.compare(step->files, step->files.size() == 1 ? &last : nullptr);
  }

  static void sort_once(std::vector<std::uint32_t>& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }

  template <class Each>
  static void each_version(const Prepared& step, Each each) {
    const auto tell = [&](const Id& id) {
      if (!id.none()) each(id);
    };
    for (const FilePair& file : step.files) {
      tell(file.before);
      tell(file.after);
      for (const Id& other : file.others) tell(other);
    }
  }

  // First those whose versions are read first.
  std::vector<Run> unknown_runs() {
    std::vector<Run> runs;
    std::unordered_map<std::string_view, std::size_t> by_file;
    std::vector<Id> all;
    for (Prepared& step : steps_) {
      if (known(step)) continue;
      std::size_t place = runs.size();
      if (step.files.size() == 1) place = by_file.try_emplace(step.files.front().path, place).first->second;
      if (place == runs.size()) runs.emplace_back();
      runs[place].steps.push_back(&step);
      each_version(step, [&](const Id& id) { all.push_back(id); });
    }
    if (runs.empty()) return runs;
    order_ = archive_.reading_order(std::move(all));
    std::unordered_map<Id, std::uint32_t, source::IdHash> ranks;
    ranks.reserve(order_.size());
    for (const Id& version : order_) ranks.emplace(version, static_cast<std::uint32_t>(ranks.size()));
    for (Run& run : runs) {
      for (const Prepared* step : run.steps) each_version(*step, [&](const Id& id) { run.versions.push_back(ranks.at(id)); });
      sort_once(run.versions);
    }
    std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.versions < b.versions; });
    return runs;
  }

  // A version that could not be read says nothing: the next one is compared with the last that could.
  const Notes& settled(Prepared& step) {
    bool mended = false;
    for (FilePair& file : step.files) {
      mended = mend(file.before) || mended;
      for (Id& other : file.others) mended = mend(other) || mended;
    }
    if (mended) {
      step.fingerprint = 0;
      for (const FilePair& file : step.files) step.fingerprint = file.fingerprint(step.fingerprint);
      if (known(step)) step.fresh.reset();
      else step.fresh = versions_.compare(step.files);
    }
    if (step.fresh) {
      learnt_ = true;
      memory_.notes[step.commit] = std::move(*step.fresh);
    }
    const Notes& notes = memory_.notes[step.commit];
    lacking_ = lacking_ || notes.lacking;
    if (!notes.unreadable.empty())
      for (const FilePair& file : step.files)
        if (std::find(notes.unreadable.begin(), notes.unreadable.end(), file.path) != notes.unreadable.end()) last_readable_.emplace(file.after, file.before);
    return notes;
  }

  bool mend(Id& id) const {
    const auto broken = last_readable_.find(id);
    if (broken == last_readable_.end()) return false;
    id = broken->second;
    return true;
  }

  const source::Archive& archive_;
  Versions versions_;
  const source::Walk& walk_;
  Memory& memory_;
  std::vector<Prepared> steps_;
  std::vector<Id> order_;  // of the versions that are compared
  std::unordered_map<Id, Id, source::IdHash> last_readable_;  // before a version that cannot be read
  bool learnt_ = false, lacking_ = false;
};

bool is_record(std::string_view path) { return path.ends_with(".md") || path.ends_with(".yaml") || path.ends_with(".yml"); }

}  // namespace

base::Result<std::optional<Chronicle>> read(const std::filesystem::path& root, std::string_view revision, const link::Graph& graph) {
  auto archive = source::Archive::open(root);
  if (!archive) return tl::unexpected(std::move(archive.error()));
  if (!*archive) return std::nullopt;
  auto head = (*archive)->commit(revision);
  if (!head) return tl::unexpected(std::move(head.error()));
  if (!*head) return std::nullopt;

  const auto whole = told_file((*archive)->folder(), (*archive)->below());
  if (!(*archive)->is_shallow())
    if (auto told = recall_told(whole, **head)) return named(std::move(*told), graph);

  const auto file = memory_file((*archive)->folder(), (*archive)->below());
  Memory memory = recall(file);
  const std::size_t commits_before = memory.ledger.commits.size();
  const auto walk = (*archive)->walk(**head, memory.ledger, is_record);
  if (!walk) return std::nullopt;
  Telling telling(**archive, graph.kinds(), *walk, memory);
  const auto notes = telling.run();
  Told told = threaded(**head, *walk, memory.ledger, notes);
  told.incomplete = told.incomplete || telling.lacking();
  if (telling.learnt() || memory.ledger.commits.size() != commits_before) keep(file, memory);
  keep_told(whole, told);
  return named(std::move(told), graph);
}

}  // namespace kept::chronicle
