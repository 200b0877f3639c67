#include <tbb/parallel_for.h>

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "chronicle/memory.h"
#include "chronicle/threads.h"
#include "model/layout.h"

namespace kept::chronicle {
namespace {

using source::Id;
using source::Step;

constexpr std::size_t most_at_once = 50'000;    // versions that are held at once
constexpr std::size_t most_bytes = 96u << 20;  // and their bytes

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
    std::vector<Id> ids;
    std::uint32_t rank = 0;  // the lowest of its versions
  };

  // What no earlier build has compared, on all cores. Commits that changed a single file go file by file, from its first to its last.
  // Versions are read as they lie in the packs, batch by batch: few enough to be held at once.
  void compare_unknown() {
    std::vector<Run> runs = unknown_runs();
    if (runs.empty()) return;
    std::unordered_set<Id, source::IdHash> all;
    for (const Run& run : runs) all.insert(run.ids.begin(), run.ids.end());
    const auto ranks = archive_.ranks(all);
    const auto rank_of = [&](const Id& id) {
      const auto found = ranks.find(id);
      return found == ranks.end() ? 0 : found->second;
    };
    for (Run& run : runs) {
      run.rank = std::numeric_limits<std::uint32_t>::max();
      for (const Id& id : run.ids) run.rank = std::min(run.rank, rank_of(id));
    }
    std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.rank < b.rank; });
    for (std::size_t first = 0, end = 0; first < runs.size(); first = end) {
      std::vector<Id> ids;
      for (; end < runs.size() && (end == first || ids.size() + runs[end].ids.size() <= most_at_once); ++end) ids.insert(ids.end(), runs[end].ids.begin(), runs[end].ids.end());
      std::sort(ids.begin(), ids.end(), [&](const Id& a, const Id& b) { return std::pair(rank_of(a), a) < std::pair(rank_of(b), b); });
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
      versions_.hold(ids, most_bytes);
      tbb::parallel_for(first, end, [&](std::size_t i) {
        Versions::Last last;
        for (Prepared* step : runs[i].steps) step->fresh = versions_.compare(step->files, step->files.size() == 1 ? &last : nullptr);
      });
    }
    versions_.hold({}, 0);
  }

  std::vector<Run> unknown_runs() {
    std::vector<Run> runs;
    std::unordered_map<std::string_view, std::size_t> by_file;
    for (Prepared& step : steps_) {
      if (known(step)) continue;
      std::size_t place = runs.size();
      if (step.files.size() == 1) place = by_file.try_emplace(step.files.front().path, place).first->second;
      if (place == runs.size()) runs.emplace_back();
      Run& run = runs[place];
      run.steps.push_back(&step);
      const auto add = [&](const Id& id) {
        if (!id.none()) run.ids.push_back(id);
      };
      for (const FilePair& file : step.files) {
        add(file.before);
        add(file.after);
        for (const Id& other : file.others) add(other);
      }
    }
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

  const auto file = memory_file((*archive)->folder(), (*archive)->below());
  Memory memory = recall(file);
  const std::size_t commits_before = memory.ledger.commits.size();
  const auto walk = (*archive)->walk(**head, memory.ledger, is_record);
  if (!walk) return std::nullopt;
  Telling telling(**archive, graph.kinds(), *walk, memory);
  const auto notes = telling.run();
  Chronicle chronicle = assembled(*walk, memory.ledger, notes, graph);
  chronicle.incomplete = walk->incomplete || telling.lacking();
  if (telling.learnt() || memory.ledger.commits.size() != commits_before) keep(file, memory);
  return std::optional(std::move(chronicle));
}

}  // namespace kept::chronicle
