#include <tbb/parallel_for.h>

#include <algorithm>

#include "chronicle/memory.h"
#include "chronicle/threads.h"
#include "model/layout.h"

namespace kept::chronicle {
namespace {

using source::Id;
using source::Step;

// The steps of a walk, oldest first, with what each did to records.
class Telling {
 public:
  Telling(const source::Archive& archive, const model::Kinds& kinds, const source::Walk& walk, Memory& memory) : versions_(archive, kinds), walk_(walk), memory_(memory) {}

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

  // What no earlier build has compared, on all cores. Commits that changed a single file go file by file, from its first to
  // its last, so that each version is read once.
  void compare_unknown() {
    std::vector<Prepared*> alone;
    std::unordered_map<std::string_view, std::vector<Prepared*>> by_file;
    for (Prepared& step : steps_) {
      if (known(step)) continue;
      if (step.files.size() == 1) by_file[step.files.front().path].push_back(&step);
      else alone.push_back(&step);
    }
    std::vector<const std::vector<Prepared*>*> files;
    for (const auto& [path, steps] : by_file) files.push_back(&steps);
    tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
      Versions::Last last;
      for (Prepared* step : *files[i]) step->fresh = versions_.compare(step->files, &last);
    });
    tbb::parallel_for(std::size_t{0}, alone.size(), [&](std::size_t i) { alone[i]->fresh = versions_.compare(alone[i]->files); });
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
