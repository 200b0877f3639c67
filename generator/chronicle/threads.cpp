#include "chronicle/threads.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace kept::chronicle {

using link::RecordId;

namespace {

std::optional<base::Day> day_of(std::int64_t when) {
  using namespace std::chrono;
  // A commit can claim any second; a calendar ends somewhere.
  constexpr sys_seconds first = sys_days(year(1) / 1 / 1), end = sys_days(year(10000) / 1 / 1);
  const sys_seconds moment{seconds(when)};
  if (moment < first || moment >= end) return std::nullopt;
  return floor<days>(moment);
}

// All that happened to one record, under whatever names.
struct Thread {
  std::vector<std::uint32_t> entries;  // oldest first
  Chronicle::Texts texts;
  bool discreet = false;
};

class Assembling {
 public:
  Assembling(const source::Walk& walk, const source::Ledger& ledger, const std::vector<const Notes*>& notes, const link::Graph& graph)
      : walk_(walk), ledger_(ledger), notes_(notes), graph_(graph) {}

  Chronicle run() {
    made_.head = walk_.head;
    for (std::size_t i = 0; i < notes_.size(); ++i) step(walk_.steps[notes_.size() - 1 - i], *notes_[i]);
    name_records();
    newest_first();
    return std::move(made_);
  }

 private:
  void step(const source::Step& step, const Notes& notes) {
    const source::Commit& commit = ledger_.commits[step.commit];
    if (notes.notes.empty()) return;
    const auto day = day_of(commit.when);
    ++order_;
    if (day) made_.commits.push_back({commit.id.text(), *day, commit.subject, commit.author, false, {}});
    else made_.undated.push_back(commit.id.text());
    for (const Note& note : notes.notes) add(note, day);
  }

  static std::string name_of(std::string_view kind, std::string_view slug) { return std::string(kind) + ":" + std::string(slug); }

  // A change that a branch made under the old name belongs to the record that has the new one.
  std::uint32_t thread_of(const Note& note) {
    const bool new_record = !note.changes.empty() && note.changes.front().what == Change::What::added;
    std::string name = name_of(note.kind, note.slug);
    if (!note.renamed_from.empty()) rename(note, name);
    for (int hops = 0; !new_record && hops < 32 && !threads_by_name_.contains(name); ++hops) {
      const auto moved = moved_to_.find(name);
      if (moved == moved_to_.end()) break;
      name = moved->second;
    }
    const auto [found, fresh] = threads_by_name_.try_emplace(name, static_cast<std::uint32_t>(threads_.size()));
    if (fresh) {
      threads_.emplace_back();
      moved_to_.erase(name);
    }
    return found->second;
  }

  void rename(const Note& note, const std::string& name) {
    const std::string old = name_of(note.kind, note.renamed_from);
    const auto from = threads_by_name_.find(old);
    moved_to_[old] = name;
    moved_to_.erase(name);
    if (from == threads_by_name_.end()) return;
    const std::uint32_t thread = from->second;
    threads_by_name_.erase(from);
    threads_by_name_[name] = thread;  // what bore that name before is over, and keeps its entries
  }

  // Of a commit without a day only what it did to names and texts is known.
  void add(const Note& note, const std::optional<base::Day>& day) {
    const std::uint32_t place = thread_of(note);
    Thread& thread = threads_[place];
    thread.discreet = thread.discreet || note.discreet;
    const Chronicle::Texts::Last now{order_, day};
    if (note.text) thread.texts.original = now;
    for (const std::string& language : note.languages) thread.texts.languages[language] = now;
    if (!day) return;
    const auto entry = static_cast<std::uint32_t>(made_.entries.size());
    made_.entries.push_back({static_cast<std::uint32_t>(made_.commits.size() - 1), link::nowhere, note.kind, note.slug, note.changes});
    thread_of_entry_.push_back(place);
    made_.commits.back().entries.push_back(entry);
    if (!note.slug.empty()) thread.entries.push_back(entry);
  }

  void name_records() {
    const auto& records = graph_.records();
    made_.of_record.resize(records.size());
    made_.texts.resize(records.size());
    for (const RecordId id : graph_.published()) {
      const auto& record = graph_[id];
      if (record.implied()) continue;
      const auto found = threads_by_name_.find(name_of(record.kind->name, record.slug));
      if (found == threads_by_name_.end()) continue;
      Thread& thread = threads_[found->second];
      thread.discreet = thread.discreet || line_of(record.fields, "rule") == "chatham-house";
      for (const std::uint32_t entry : thread.entries) made_.entries[entry].record = id;
      made_.of_record[id].assign(thread.entries.rbegin(), thread.entries.rend());
      made_.texts[id] = std::move(thread.texts);
    }
    for (std::uint32_t entry = 0; entry < made_.entries.size(); ++entry)
      if (threads_[thread_of_entry_[entry]].discreet) made_.commits[made_.entries[entry].commit].discreet = true;
    for (Commit& commit : made_.commits)
      if (commit.discreet) commit.author.clear();
  }

  // By day; within a day as the commits build on each other.
  void newest_first() {
    const auto count = static_cast<std::uint32_t>(made_.commits.size());
    std::vector<std::uint32_t> order(count), place(count);
    for (std::uint32_t i = 0; i < count; ++i) order[i] = count - 1 - i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return made_.commits[a].day > made_.commits[b].day; });
    std::vector<Commit> commits;
    commits.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      place[order[i]] = i;
      commits.push_back(std::move(made_.commits[order[i]]));
    }
    made_.commits = std::move(commits);
    for (Entry& entry : made_.entries) entry.commit = place[entry.commit];
    for (auto& entries : made_.of_record)
      std::stable_sort(entries.begin(), entries.end(), [&](std::uint32_t a, std::uint32_t b) { return made_.entries[a].commit < made_.entries[b].commit; });
  }

  const source::Walk& walk_;
  const source::Ledger& ledger_;
  const std::vector<const Notes*>& notes_;
  const link::Graph& graph_;
  std::vector<Thread> threads_;
  std::vector<std::uint32_t> thread_of_entry_;
  std::unordered_map<std::string, std::uint32_t> threads_by_name_;
  std::unordered_map<std::string, std::string> moved_to_;
  std::uint32_t order_ = 0;
  Chronicle made_;
};

}  // namespace

Chronicle assembled(const source::Walk& walk, const source::Ledger& ledger, const std::vector<const Notes*>& notes, const link::Graph& graph) {
  return Assembling(walk, ledger, notes, graph).run();
}

const std::vector<std::uint32_t>& Chronicle::entries_of(RecordId record) const {
  static const std::vector<std::uint32_t> none;
  return record < of_record.size() ? of_record[record] : none;
}

std::optional<Freshness> Chronicle::freshness(RecordId record, std::string_view language) const {
  if (record >= texts.size()) return std::nullopt;
  const Texts& known = texts[record];
  const auto translation = known.languages.find(language);
  const bool translated = translation != known.languages.end();
  if (!known.original && !translated) return std::nullopt;
  Freshness made;
  if (known.original) made.original = known.original->day;
  if (translated) made.translation = translation->second.day;
  // One that no commit touched is older than all commits of a shallow clone; of a whole one it is not committed yet.
  made.behind = known.original && (translated ? translation->second.order < known.original->order : incomplete);
  return made;
}

}  // namespace kept::chronicle
